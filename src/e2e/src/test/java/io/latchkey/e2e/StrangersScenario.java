package io.latchkey.e2e;

import static io.latchkey.e2e.world.AccessTable.CALLERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.latchkey.devkit.front.Service;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.Tokens;
import io.latchkey.e2e.contract.Operation;
import io.latchkey.e2e.world.AccessTable;
import io.latchkey.e2e.world.AccessTable.Row;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Rental;
import io.latchkey.e2e.world.TheWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation asked by everybody: the table says who is let in, and a new operation without a row fails. */
class StrangersScenario {

    private static final Set<Integer> LET_IN_BY_NOBODY = Set.of(401, 403, 404);

    private final Map<String, Operation> operations = Repository.SERVICES.stream()
            .flatMap(service -> Operation.of(service).stream())
            .collect(Collectors.toMap(Operation::toString, operation -> operation, (first, second) -> first));

    @Test
    void hasARowForEveryOperation() {
        Set<String> rows =
                AccessTable.rows().stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(operations.keySet()), rows);
    }

    @TestFactory
    Stream<DynamicTest> letsInWhomTheTableNames() {
        Rental rental = Rental.confirmed();
        Map<String, String> tokens = tokens();
        return AccessTable.rows().stream().flatMap(row -> CALLERS.stream()
                .map(caller -> dynamicTest(
                        row.operation() + " by " + caller,
                        () -> judge(row, caller, ask(row.operation(), tokens.get(caller), rental)))));
    }

    @Test
    void keepsInternalOperationsOffThePublicAddress() {
        Rental rental = Rental.confirmed();
        String token = TheWorld.get().tokens().of(Service.BOOKINGS);
        List<Operation> internal = operations.values().stream()
                .filter(operation -> !operation.isPublic() && !operation.path().startsWith("/v1/sandbox"))
                .toList();
        assertTrue(internal.size() >= 4);
        for (Operation operation : internal) {
            TheWorld.api()
                    .as(token)
                    .once()
                    .send(operation.method(), rental.path(operation.path()), rental.body(operation.toString()))
                    .expectProblem(404, "not-found");
        }
    }

    private Answer ask(String name, String token, Rental rental) {
        Operation operation = operations.get(name);
        Api api = operation.isPublic() ? TheWorld.api() : straightTo(operation.service());
        Api caller = token == null ? api : api.as(token);
        return caller.once()
                .with("If-Match", "\"999\"")
                .send(
                        operation.method(),
                        rental.path(operation.path()).replace("{service}", operation.service()),
                        rental.body(name));
    }

    private static void judge(Row row, String caller, Answer answer) {
        String expected = row.expected().get(caller);
        if (expected.equals("ok")) {
            assertTrue(
                    !LET_IN_BY_NOBODY.contains(answer.status()) && answer.status() < 500,
                    () -> caller + " is not let in: " + answer.response().body());
        } else {
            assertEquals(Integer.parseInt(expected), answer.status(), () -> answer.response()
                    .body());
            assertTrue(answer.header("content-type").startsWith("application/problem+json"));
        }
    }

    private static Api straightTo(String service) {
        return new Api(TheWorld.get().ports().address(Port.valueOf(service.toUpperCase(Locale.ROOT))));
    }

    private static Map<String, String> tokens() {
        Tokens keycloak = TheWorld.get().tokens();
        Map<String, String> tokens = new HashMap<>();
        tokens.put("nobody", null);
        tokens.put("stranger", TheWorld.get().people().signUp(1).getFirst().token());
        tokens.put("guest", keycloak.of(DemoPerson.GUSTAV));
        tokens.put("host", keycloak.of(DemoPerson.HANNA));
        tokens.put("operator", keycloak.of(DemoPerson.OLGA));
        tokens.put("service", keycloak.of(Service.BOOKINGS));
        return tokens;
    }
}
