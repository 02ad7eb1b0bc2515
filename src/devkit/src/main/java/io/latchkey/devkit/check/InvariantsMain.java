package io.latchkey.devkit.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Addresses;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.FreshToken;
import io.latchkey.devkit.client.Reply;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Tokens;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks a running system to prove its books, and prints each invariant with OK or what breaks it. The check reads only.
 * It asks with the operator's token in {@code LATCHKEY_TOKEN}, without one as olga of the demo realm. Ends with 0 when all
 * hold, 1 when one does not, 2 when the token is refused, 3 when the system is not there.
 */
public final class InvariantsMain {

    private static final int REFUSED = 2;
    private static final int NOT_THERE = 3;

    private InvariantsMain() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), Backoff.DEFAULT, System.out, System.err));
    }

    static int run(Map<String, String> environment, Backoff backoff, PrintStream out, PrintStream err) {
        Addresses addresses = Addresses.from(environment);
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            Api api = new Api(http, addresses.front(), token(environment, addresses), backoff);
            Reply reply = api.send(Call.get("/v1/operator/ledger/invariants"));
            if (reply.status() == 401 || reply.status() == 403) {
                err.println("This is not the token of an operator there: " + reply.problem());
                return REFUSED;
            }
            return print(reply.orThrow().json(), out) ? 0 : 1;
        } catch (UncheckedIOException | IllegalStateException e) {
            err.println("The system does not answer; is make run running? " + e.getMessage());
            return NOT_THERE;
        }
    }

    private static Supplier<String> token(Map<String, String> environment, Addresses addresses) {
        String given = environment.getOrDefault("LATCHKEY_TOKEN", "");
        Tokens tokens = new Tokens(addresses.issuer());
        return given.isBlank() ? new FreshToken(() -> tokens.of(DemoPerson.OLGA)) : given::strip;
    }

    /** Says whether all of them hold. */
    static boolean print(JsonNode found, PrintStream out) {
        for (JsonNode item : found.path("items")) {
            out.printf(
                    "%-4s %-7s %s%n",
                    item.path("id").asText(),
                    item.path("holds").asBoolean() ? "OK" : "BROKEN",
                    item.path("rule").asText());
            if (!item.path("holds").asBoolean()) {
                out.printf("     %s of them:%n", item.path("breaches").asText());
                item.path("examples").forEach(example -> out.println("     - " + example.asText()));
            }
        }
        return found.path("holds").asBoolean();
    }
}
