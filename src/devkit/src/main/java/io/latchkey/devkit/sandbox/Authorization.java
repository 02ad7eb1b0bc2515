package io.latchkey.devkit.sandbox;

import java.time.Instant;

/** What the provider holds on a card, and what became of it. Amounts in minor units of {@code currency}. */
record Authorization(
        String id,
        Status status,
        long amountMinor,
        long capturedMinor,
        long refundedMinor,
        String currency,
        String paymentMethod,
        String description,
        Instant authorizedAt,
        Instant captureBefore) {

    enum Status {
        REQUIRES_ACTION,
        AUTHORIZED,
        CAPTURED,
        DECLINED,
        VOIDED,
        EXPIRED
    }

    TestToken.Behavior behavior() {
        return TestToken.parse(paymentMethod).behavior();
    }
}
