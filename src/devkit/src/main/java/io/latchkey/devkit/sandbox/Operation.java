package io.latchkey.devkit.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One line of the provider's own book, as it is answered to the order, to a look-up and in the list for reconciliation.
 *
 * @param authorizationId the authorization it belongs to; null for a payout
 * @param captureBefore until when an authorization can be captured; null for everything else
 * @param code why it was declined, for machines; {@code message} is for the guest
 * @param actionUrl where the guest has to go while the status is REQUIRES_ACTION
 * @param request the order as it came, to notice another body under the same id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Operation(
        long sequence,
        String operationId,
        Kind kind,
        Status status,
        String authorizationId,
        String destination,
        long amountMinor,
        String currency,
        Instant captureBefore,
        String code,
        String message,
        String actionUrl,
        Instant createdAt,
        @JsonIgnore String request) {

    enum Kind {
        AUTHORIZE,
        CAPTURE,
        VOID,
        REFUND,
        PAYOUT,
        /** A bank took money back; no order of the account's owner. */
        DISPUTE,
        DISPUTE_WON
    }

    enum Status {
        SUCCEEDED,
        DECLINED,
        REQUIRES_ACTION
    }
}
