package io.latchkey.devkit.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A capture that the guest's bank has taken back. While it is not won, its money and the fee are gone from the account.
 *
 * @param feeMinor for the account's owner, whoever wins; in the dispute's currency
 * @param dueBy a dispute without evidence is lost then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dispute(
        long sequence,
        String id,
        String authorizationId,
        long amountMinor,
        long feeMinor,
        String currency,
        Status status,
        String reason,
        String evidence,
        Instant openedAt,
        Instant dueBy,
        Instant closedAt) {

    enum Status {
        NEEDS_EVIDENCE,
        UNDER_REVIEW,
        WON,
        LOST;

        boolean isOver() {
            return this == WON || this == LOST;
        }
    }
}
