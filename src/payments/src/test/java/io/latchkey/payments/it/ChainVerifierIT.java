package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code src/docs/Verify.java}, run as its page says, on what the endpoint answers and on what somebody made of it. */
@QuarkusTest
class ChainVerifierIT extends ServiceIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    record Verdict(int status, String text) {}

    private Verdict verify(String chain, String... head) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("chain.json"), chain);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of(System.getProperty("latchkey.root"), "src/docs/Verify.java")
                        .toString(),
                file.toString()));
        command.addAll(List.of(head));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), text);
    }

    private String chain(APayment payment) {
        return as(payment.host())
                .get("/v1/bookings/" + payment.booking() + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void findsTheChainWholeAndEveryTamperingBroken() throws Exception {
        APayment payment = captured();
        String early = chain(payment);
        settle(payment, payment.settlement(2_000, payment.shares().subList(1, 3), "CHANGE"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> amount(payment, "refunded") == 2_000);
        String whole = chain(payment);
        ArrayNode items = items(whole);
        assertEquals(3, items.size());
        String head = items.get(2).get("hash").asText();
        String first = items(early).get(0).get("hash").asText();

        assertVerdict(0, "WHOLE: 3 transactions, head " + head, verify(whole));
        assertVerdict(0, "is that of transaction 1; 2 came after it", verify(whole, first));
        assertVerdict(1, "the head you kept is not in it", verify(early, head));

        ArrayNode amount = items.deepCopy();
        ((ObjectNode) amount.at("/1/postings/0/amount")).put("amountMinor", 901);
        assertVerdict(1, "transaction 2 was changed", verify(chain(amount)));

        ArrayNode removed = items.deepCopy();
        removed.remove(1);
        assertVerdict(1, "transaction 2 has the sequence 3", verify(chain(removed)));

        ArrayNode swapped = items.deepCopy();
        swapped.insert(0, swapped.remove(1));
        assertVerdict(1, "transaction 1 has the sequence 2", verify(chain(swapped)));

        assertVerdict(2, "This is no chain", verify("{\"items\":[{}]}"));
    }

    private static ArrayNode items(String chain) throws IOException {
        return (ArrayNode) JSON.readTree(chain).get("items");
    }

    private static String chain(ArrayNode items) {
        return JSON.createObjectNode().set("items", items).toPrettyString();
    }

    private static void assertVerdict(int status, String part, Verdict verdict) {
        assertEquals(status, verdict.status(), verdict.text());
        assertTrue(verdict.text().contains(part), verdict.text());
    }
}
