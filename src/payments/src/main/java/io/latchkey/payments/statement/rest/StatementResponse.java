package io.latchkey.payments.statement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.statement.MovementKind;
import io.latchkey.payments.statement.Statement;
import io.latchkey.payments.statement.StatementMonth;
import io.latchkey.platform.rest.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement with one page of its movements. */
@Schema(
        name = "Statement",
        description = "opening + every movement = closing; the closing of one month is the opening of the next")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementResponse(
        @Schema(examples = "2026-11") String month,
        @Schema(description = "By whose clock the month begins and ends", examples = "UTC") String zone,
        @Schema(examples = "EUR") String currency,
        @Schema(description = "false while the month runs: more may come") boolean complete,
        SumsResponse opening,
        @Schema(description = "As the month closed, or stands now") SumsResponse closing,
        @Schema(description = "The whole month's movements by kind; kinds that did not occur are left out")
                List<TotalResponse> totals,
        @Schema(description = "A page of the movements, oldest first") List<MovementResponse> items,
        String nextCursor) {

    @Schema(name = "MovementTotal")
    record TotalResponse(MovementKind kind, long count, Money amount, SumsResponse change) {

        static TotalResponse of(Statement.Total total) {
            return new TotalResponse(total.kind(), total.count(), total.amount(), SumsResponse.of(total.change()));
        }
    }

    static StatementResponse of(Statement statement, boolean complete, Page<MovementResponse> page) {
        return new StatementResponse(
                statement.key().month().toString(),
                StatementMonth.ZONE_NAME,
                statement.key().currency().getCurrencyCode(),
                complete,
                SumsResponse.of(statement.opening()),
                SumsResponse.of(statement.closing()),
                statement.totals().stream().map(TotalResponse::of).toList(),
                page.items(),
                page.nextCursor());
    }
}
