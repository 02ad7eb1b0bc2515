package io.latchkey.devkit.importer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.Reply;
import io.latchkey.devkit.importer.ImportState.Stage;
import io.latchkey.devkit.importer.ImportState.Step;
import io.latchkey.kernel.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Takes one draft through the API: create, close its dates, publish. In this order nothing is ever bookable on a closed
 * night; each step may have been done before by a run that was killed, and is then not done again.
 */
final class RowSteps {

    /** Most ranges in one call. */
    private static final int RANGES = 500;

    /** How long bookings may take to hear of a new listing. */
    private static final Backoff UNTIL_KNOWN =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMinutes(2));

    private final Api api;
    private final ImportState state;

    RowSteps(Api api, ImportState state) {
        this.api = api;
        this.state = state;
    }

    RowOutcome take(Draft draft) {
        String row = draft.row().id();
        try {
            Step step = state.of(row).orElse(null);
            if (step == null) {
                Reply reply =
                        api.send(Call.post("/v1/listings", draft.listing()).actingFor(draft.host()));
                String existing = reply.text("listingId");
                if (reply.status() == 409 && !existing.isEmpty()) {
                    step = found(draft, existing);
                } else if (isRefusal(reply)) {
                    return refused(reply);
                } else {
                    step = reach(row, reply.orThrow().text("id"), Stage.DRAFTED);
                }
            }
            return step.stage() == Stage.PUBLISHED ? new RowOutcome.FoundThere(step.listingId()) : finish(draft, step);
        } catch (RuntimeException e) {
            return new RowOutcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    /** What is no draft any more was published before, and its host may have changed it since. */
    private Step found(Draft draft, String listingId) {
        Reply reply = get(draft, listingId);
        Stage stage = "DRAFT".equals(reply.text("state")) ? Stage.DRAFTED : Stage.PUBLISHED;
        return reach(draft.row().id(), listingId, stage);
    }

    private Reply get(Draft draft, String listingId) {
        return api.send(Call.get("/v1/listings/" + listingId).actingFor(draft.host()))
                .orThrow();
    }

    private Step reach(String row, String listingId, Stage stage) {
        state.reached(row, listingId, stage);
        return new Step(listingId, stage);
    }

    private RowOutcome finish(Draft draft, Step step) {
        String listingId = step.listingId();
        if (step.stage() == Stage.DRAFTED) {
            for (int from = 0; from < draft.closed().size(); from += RANGES) {
                int to = Math.min(from + RANGES, draft.closed().size());
                close(draft, listingId, draft.closed().subList(from, to)).orThrow();
            }
            reach(draft.row().id(), listingId, Stage.CLOSED_DATES);
        }
        Reply reply = api.send(
                Call.post("/v1/listings/" + listingId + "/publish", null).actingFor(draft.host()));
        if (reply.status() == 409 && !"DRAFT".equals(get(draft, listingId).text("state"))) {
            reach(draft.row().id(), listingId, Stage.PUBLISHED);
            return new RowOutcome.FoundThere(listingId);
        }
        if (isRefusal(reply)) {
            return refused(reply);
        }
        reply.orThrow();
        reach(draft.row().id(), listingId, Stage.PUBLISHED);
        return new RowOutcome.Published(listingId);
    }

    /** 404 until bookings has heard of the listing. The key is made of the content: repeating it closes nothing twice. */
    private Reply close(Draft draft, String listingId, List<DateRange> ranges) {
        ObjectNode body = RowMapping.blocks(ranges);
        UUID key = UUID.nameUUIDFromBytes((listingId + " " + body).getBytes(StandardCharsets.UTF_8));
        Call call = Call.post("/v1/listings/" + listingId + "/blocks", body)
                .withIdempotencyKey(key.toString())
                .actingFor(draft.host());
        Duration waited = Duration.ZERO;
        for (int attempt = 0; ; attempt++) {
            Reply reply = api.send(call);
            Duration pause = UNTIL_KNOWN.pause(attempt, Duration.ZERO);
            waited = waited.plus(pause);
            if (reply.status() != 404 || waited.compareTo(UNTIL_KNOWN.patience()) > 0) {
                return reply;
            }
            Api.sleep(pause);
        }
    }

    private static boolean isRefusal(Reply reply) {
        return reply.status() == 400 || reply.status() == 409 || reply.status() == 422;
    }

    private static RowOutcome refused(Reply reply) {
        return new RowOutcome.Refused(List.of(RowMapping.refusedByLatchkey(reply.problem())));
    }
}
