package io.latchkey.devkit.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One line of the provider's own book, as it is answered to the order, to a look-up and in the list for reconciliation.
 *
 * @param authorizationId the authorization it belongs to; null for a payout and for what is about a mandate alone
 * @param mandateId the mandate it is about, or that an authorization was made with; null without one
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
        String mandateId,
        String destination,
        long amountMinor,
        String currency,
        Instant captureBefore,
        String code,
        String message,
        String actionUrl,
        Instant createdAt,
        @JsonIgnore String request) {

    /** What it is about: one authorization's operations are told in order, and so are a mandate's. */
    String subject() {
        return Stream.of(authorizationId, mandateId, operationId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    enum Kind {
        /** A card is kept. */
        SET_UP,
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
