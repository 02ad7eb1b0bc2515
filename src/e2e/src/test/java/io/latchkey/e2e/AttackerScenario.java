package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.People.Person;
import io.latchkey.devkit.world.Port;
import io.latchkey.e2e.contract.Operation;
import io.latchkey.e2e.world.AccessTable;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.ForgedMessages;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Json;
import io.latchkey.e2e.world.MoneySnapshot;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.Rental;
import io.latchkey.e2e.world.SandboxBooks;
import io.latchkey.e2e.world.TheWorld;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever attacks with tokens and ids of others, or in the provider's name, moves no money that is not his. */
class AttackerScenario {

    private static final int ATTACKS = 600;
    private static final String OF_A_CLAIM = "/v1/claims/";
    private static final long SEED = Long.getLong("latchkey.seed", 20);

    /** Somebody with a token; which answers the table of access lets him expect. */
    private record Attacker(String column, UUID id, Api api) {}

    private final Random dice = new Random(SEED);
    private final Map<String, AccessTable.Row> access =
            AccessTable.rows().stream().collect(Collectors.toMap(AccessTable.Row::operation, row -> row));
    private final List<Operation> moves = Stream.of("bookings", "payments")
            .flatMap(service -> Operation.of(service).stream())
            .filter(operation -> Set.of("POST", "PUT").contains(operation.method()))
            .filter(operation -> !operation.path().startsWith("/v1/sandbox")
                    && !operation.path().endsWith("/webhooks"))
            .toList();

    @Test
    @DisplayName("B08 F06 nobody moves money that is not his: other people's ids on every route, forged messages")
    void movesNothingOfOthers() {
        List<Rental> victims = List.of(Rental.confirmed(), Rental.quarrelled());
        TheWorld.as(DemoPerson.HANNA)
                .put("/v1/me/payout-account", Map.of("destination", "sandbox_bank_ok"))
                .expect(200);
        List<String> calls = callsOfHanna();
        List<Attacker> attackers = attackers();
        ForgedMessages forged =
                new ForgedMessages(TheWorld.api(), TheWorld.clock().now(), dice);
        Set<String> before = snapshot(attackers, victims);

        for (int i = 0; i < ATTACKS; i++) {
            if (dice.nextInt(6) == 0) {
                forged.send(calls.get(dice.nextInt(calls.size())));
            } else {
                attack(pick(attackers), pick(moves), pick(victims), pick(calls));
            }
        }

        Eventually.get("all messages are worked on", () -> unworked().isEmpty());
        assertEquals(String.join("\n", before), String.join("\n", snapshot(attackers, victims)), "seed " + SEED);
    }

    @Test
    void attacksEveryRouteThatMovesSomething() {
        assertTrue(moves.size() >= 30, moves::toString);
        assertTrue(access.keySet()
                .containsAll(moves.stream().map(Operation::toString).toList()));
    }

    private void attack(Attacker attacker, Operation operation, Rental victim, String call) {
        String expected = access.get(operation.toString()).expected().get(attacker.column());
        boolean isParty = Set.of("guest", "host").contains(attacker.column());
        if (isParty && (expected.equals("ok") || operation.path().startsWith(OF_A_CLAIM))) {
            return; // a guest or host may do this to a booking of his own; PartiesScenario does
        }
        String path = victim.path(operation.path().replace("{operationId}", call));
        Answer answer = address(attacker, operation).send(operation.method(), path, body(operation, victim));
        assertTrue(
                answer.status() < 500,
                () -> "seed " + SEED + ": " + answer + answer.response().body());
        assertTrue(
                expected.equals("ok") || answer.status() >= 400,
                () -> "seed " + SEED + ": " + attacker.column() + " was let in: " + answer);
    }

    /** Public routes at the public address, the others at the service itself, as from inside the network. */
    private Api address(Attacker attacker, Operation operation) {
        Port port = Port.valueOf(operation.service().toUpperCase(Locale.ROOT));
        Api api = operation.isPublic()
                ? attacker.api()
                : new Api(TheWorld.get().ports().address(port), attacker.api().headers());
        // A host's name in the header is for operators only; sometimes the key was used before.
        Api named = dice.nextInt(4) == 0 && !attacker.column().equals("host")
                ? api.with("Latchkey-Act-For", DemoPerson.HANNA.id().toString())
                : api;
        String key =
                dice.nextInt(3) == 0 ? "the-same-key-again" : UUID.randomUUID().toString();
        return named.with("Idempotency-Key", key).with("If-Match", "\"1\"");
    }

    private Object body(Operation operation, Rental victim) {
        Object body = victim.body(operation.toString());
        JsonNode tree = body == null ? null : Json.read(Json.write(body));
        if (tree != null && dice.nextBoolean()) {
            tree.findParents("amountMinor")
                    .forEach(money -> ((ObjectNode) money).put("amountMinor", 1 + dice.nextInt(50_000)));
        }
        return tree;
    }

    /** A stranger, a host of something else, and the two parties where they may not. */
    private static List<Attacker> attackers() {
        List<Person> people = TheWorld.get().people().signUp(2);
        Attacker guest = new Attacker(
                "stranger", people.get(0).id(), TheWorld.api().as(people.get(0).token()));
        Attacker host = new Attacker(
                "stranger", people.get(1).id(), TheWorld.api().as(people.get(1).token()));
        new Host(host.api()).publishes(Offers.aHome());
        return List.of(
                guest,
                host,
                new Attacker("guest", DemoPerson.GUSTAV.id(), TheWorld.as(DemoPerson.GUSTAV)),
                new Attacker("host", DemoPerson.HANNA.id(), TheWorld.as(DemoPerson.HANNA)),
                new Attacker("nobody", new UUID(0, 0), TheWorld.api()));
    }

    /** All that we and the provider say about the victims' money, and about money that an attacker would have. */
    private static Set<String> snapshot(List<Attacker> attackers, List<Rental> victims) {
        Set<String> rows = MoneySnapshot.of(attackers.stream().map(Attacker::id).toList());
        SandboxBooks provider = new SandboxBooks(TheWorld.get());
        victims.forEach(victim -> rows.add("the provider's: " + provider.authorization(victim.booking())));
        return rows;
    }

    private <T> T pick(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }

    private static List<String> callsOfHanna() {
        return strings("SELECT o.id FROM provider_operation o JOIN payment p ON p.id = o.subject_id WHERE p.host_id = '"
                + DemoPerson.HANNA.id() + "' ORDER BY o.id DESC LIMIT 50");
    }

    private static List<String> unworked() {
        return strings("SELECT event_id FROM webhook_message WHERE state = 'RECEIVED'");
    }

    private static List<String> strings(String query) {
        try (Connection connection = TheWorld.get().connect("payments");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
