package io.latchkey.devkit.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Disputes over HTTP: the account's owner reads, answers or accepts them; whoever plays the bank opens and decides. */
final class DisputeApi {

    private static final int MOST = 500;
    private static final int LONGEST = 20_000;

    private final DisputeBooks books;

    DisputeApi(DisputeBooks books) {
        this.books = books;
    }

    /** @param amountMinor all that is left without it */
    record Opening(Long amountMinor) {}

    record Evidence(String text) {}

    Answer open(Call call) {
        Long amount = call.json(Opening.class).amountMinor();
        if (amount != null && amount <= 0) {
            throw new Rejected(400, "bad_request", "amountMinor must be a positive integer");
        }
        return Answer.json(200, books.open(call.id(), amount == null ? 0 : amount));
    }

    Answer sendEvidence(Call call) {
        String text = call.json(Evidence.class).text();
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new Rejected(400, "bad_request", "text must have 1 to " + LONGEST + " characters");
        }
        return Answer.json(200, books.sendEvidence(call.id(), text));
    }

    Answer end(Call call, Dispute.Status how) {
        return Answer.json(200, books.end(call.id(), how));
    }

    Answer dispute(Call call) {
        return Answer.json(200, books.dispute(call.id()));
    }

    /** Those opened in a period, oldest first. The last page has fewer than asked for. */
    Answer disputes(Call call) {
        long after = call.number("after", 0);
        int limit = (int) Math.clamp(call.number("limit", 100), 1, MOST);
        List<Dispute> items = books.disputesAfter(after, Period.of(call), limit);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", items);
        page.put("nextAfter", items.isEmpty() ? after : items.getLast().sequence());
        return Answer.json(200, page);
    }
}
