package io.latchkey.payments.statement.rest;

import io.latchkey.payments.ledger.store.HostLedger.Month;
import io.latchkey.payments.statement.StatementMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement that is not empty. */
@Schema(name = "StatementMonth")
record StatementMonthResponse(@Schema(examples = "2026-11") String month, @Schema(examples = "EUR") String currency) {

    static StatementMonthResponse of(Month found) {
        return new StatementMonthResponse(
                StatementMonth.of(found.start()).toString(), found.currency().getCurrencyCode());
    }
}
