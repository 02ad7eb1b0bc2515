package io.latchkey.devkit.sandbox;

import java.time.Duration;
import java.util.Map;

/** What a developer turns: the clock, how webhooks come, and the bank's check. */
final class ControlApi {

    private final Books books;
    private final SandboxClock clock;
    private final WebhookOutbox webhooks;
    private final SandboxStore store;
    private final DisputeBooks disputes;
    private final Checks checks;

    ControlApi(SandboxStore store, SandboxClock clock, WebhookOutbox webhooks, Books books, DisputeBooks disputes) {
        this.books = books;
        this.clock = clock;
        this.webhooks = webhooks;
        this.store = store;
        this.disputes = disputes;
        this.checks = new Checks(store, webhooks, books);
    }

    record ClockSetting(Duration offset) {}

    record ModeSetting(WebhookMode mode) {}

    Answer about() {
        return Answer.json(200, Map.of("name", "sandbox payment provider", "now", clock.instant()));
    }

    Answer clock() {
        return Answer.json(
                200, Map.of("now", clock.instant(), "offset", clock.offset().toString()));
    }

    Answer moveClock(Call call) {
        Duration offset = call.json(ClockSetting.class).offset();
        if (offset == null || offset.isNegative()) {
            throw new Rejected(400, "bad_request", "offset must be a duration such as PT24H");
        }
        clock.moveTo(offset);
        books.expire();
        disputes.sweep();
        return clock();
    }

    Answer webhookMode() {
        return Answer.json(200, new ModeSetting(webhooks.mode()));
    }

    Answer setWebhookMode(Call call) {
        WebhookMode mode = call.json(ModeSetting.class).mode();
        if (mode == null) {
            throw new Rejected(400, "bad_request", "mode must be NORMAL, TWICE, LATE, REORDERED or NEVER");
        }
        webhooks.setMode(store, mode);
        return webhookMode();
    }

    Answer checkPage(Call call) {
        return Answer.html(CheckPage.of(checks.show(call.id())));
    }

    /** Form field {@code decision}: {@code approve} or {@code refuse}. */
    Answer finishCheck(Call call) {
        boolean approved = "approve".equals(call.form("decision"));
        if (!approved && !"refuse".equals(call.form("decision"))) {
            throw new Rejected(400, "bad_request", "decision must be approve or refuse");
        }
        return Answer.html(CheckPage.of(checks.finish(call.id(), approved)));
    }
}
