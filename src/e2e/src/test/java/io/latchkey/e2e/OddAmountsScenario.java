package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.front.Service;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Port;
import io.latchkey.e2e.contract.Operation;
import io.latchkey.e2e.world.AccessTable;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Json;
import io.latchkey.e2e.world.MoneySnapshot;
import io.latchkey.e2e.world.Rental;
import io.latchkey.e2e.world.TheWorld;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Amounts that are none, on every route that takes one, by somebody who may call it. */
class OddAmountsScenario {

    private static final Pattern AMOUNT = Pattern.compile("\"amountMinor\":\\d+");
    private static final List<String> ODD = List.of(
            "12.5",
            "\"100\"",
            "\"\"",
            "true",
            "[1]",
            "null",
            "-1",
            "1e30",
            "9223372036854775808",
            "-9223372036854775809");

    private final Map<String, AccessTable.Row> access =
            AccessTable.rows().stream().collect(Collectors.toMap(AccessTable.Row::operation, row -> row));

    @Test
    @DisplayName(
            "F11 B02 an amount that is no whole number of minor units is refused on every route, and moves nothing")
    void refusesThemEverywhere() {
        Rental rental = Rental.quarrelled();
        Set<String> before = MoneySnapshot.of(List.of());
        int routes = 0;
        for (Operation operation : Repository.SERVICES.stream()
                .flatMap(service -> Operation.of(service).stream())
                .toList()) {
            Object body = rental.body(operation.toString());
            String sound = body == null ? "" : Json.write(body);
            if (AMOUNT.matcher(sound).find()) {
                routes++;
                ODD.forEach(
                        odd -> refuses(operation, rental, AMOUNT.matcher(sound).replaceAll("\"amountMinor\":" + odd)));
            }
        }
        assertTrue(routes >= 13, "too few routes: " + routes);
        assertEquals(String.join("\n", before), String.join("\n", MoneySnapshot.of(List.of())));
    }

    private void refuses(Operation operation, Rental rental, String body) {
        Answer answer = address(operation)
                .once()
                .with("If-Match", "\"1\"")
                .send(operation.method(), rental.path(operation.path()), body);
        assertTrue(
                answer.status() >= 400 && answer.status() < 500 && answer.status() != 401 && answer.status() != 403,
                () -> answer + " to " + body + ": " + answer.response().body());
    }

    /** As the first whom the table lets in, or as an operator where ids are nobody's. */
    private Api address(Operation operation) {
        Map<String, String> expected = access.get(operation.toString()).expected();
        String token =
                switch (firstLetIn(expected)) {
                    case "guest" -> TheWorld.get().tokens().of(DemoPerson.GUSTAV);
                    case "host" -> TheWorld.get().tokens().of(DemoPerson.HANNA);
                    case "service" -> TheWorld.get().tokens().of(Service.BOOKINGS);
                    default -> TheWorld.get().tokens().of(DemoPerson.OLGA);
                };
        Port port = Port.valueOf(operation.service().toUpperCase(Locale.ROOT));
        Api api = operation.isPublic()
                ? TheWorld.api()
                : new Api(TheWorld.get().ports().address(port));
        return api.as(token);
    }

    private static String firstLetIn(Map<String, String> expected) {
        return List.of("guest", "host", "service", "operator").stream()
                .filter(caller -> expected.get(caller).equals("ok"))
                .findFirst()
                .orElse("operator");
    }
}
