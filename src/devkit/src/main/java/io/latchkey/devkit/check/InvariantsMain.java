package io.latchkey.devkit.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Addresses;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.FreshToken;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Tokens;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Asks a running system, as the operator olga, to prove its books, and prints each invariant with OK or what breaks it.
 * The check reads only. Ends with 0 when all hold, 1 when one does not, 3 when the system is not there.
 */
public final class InvariantsMain {

    private InvariantsMain() {}

    public static void main(String[] arguments) {
        System.exit(run());
    }

    private static int run() {
        Addresses addresses = Addresses.from(System.getenv());
        Tokens tokens = new Tokens(addresses.issuer());
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            FreshToken olga = new FreshToken(() -> tokens.of(DemoPerson.OLGA));
            Api api = new Api(http, addresses.front(), olga, Backoff.DEFAULT);
            JsonNode found = api.send(Call.get("/v1/operator/ledger/invariants"))
                    .orThrow()
                    .json();
            return print(found, System.out) ? 0 : 1;
        } catch (UncheckedIOException | IllegalStateException e) {
            System.err.println("The system does not answer; is make run running? " + e.getMessage());
            return 3;
        }
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
