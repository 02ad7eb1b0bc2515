package io.latchkey.devkit.importer;

import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Hosting;
import io.latchkey.devkit.client.Reply;
import io.latchkey.devkit.importer.ImportState.Stage;
import io.latchkey.devkit.importer.ImportState.Step;
import java.util.List;

/**
 * Takes one draft through the API: create, close its dates, publish. In this order nothing is ever bookable on a closed
 * night; each step may have been done before by a run that was killed, and is then not done again.
 */
final class RowSteps {

    /** Most ranges in one call. */
    private static final int RANGES = 500;

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
                Reply reply = hosting(draft).create(draft.listing());
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
        Reply reply = hosting(draft).get(listingId).orThrow();
        Stage stage = "DRAFT".equals(reply.text("state")) ? Stage.DRAFTED : Stage.PUBLISHED;
        return reach(draft.row().id(), listingId, stage);
    }

    private Hosting hosting(Draft draft) {
        return new Hosting(api, draft.host());
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
                hosting(draft)
                        .close(listingId, RowMapping.blocks(draft.closed().subList(from, to)))
                        .orThrow();
            }
            reach(draft.row().id(), listingId, Stage.CLOSED_DATES);
        }
        Reply reply = hosting(draft).publish(listingId);
        if (reply.status() == 409
                && !"DRAFT".equals(hosting(draft).get(listingId).text("state"))) {
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

    private static boolean isRefusal(Reply reply) {
        return reply.status() == 400 || reply.status() == 409 || reply.status() == 422;
    }

    private static RowOutcome refused(Reply reply) {
        return new RowOutcome.Refused(List.of(RowMapping.refusedByLatchkey(reply.problem())));
    }
}
