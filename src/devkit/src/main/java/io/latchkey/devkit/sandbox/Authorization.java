package io.latchkey.devkit.sandbox;

import io.latchkey.kernel.money.Money;
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

    Check check() {
        Check.Stage stage =
                switch (status) {
                    case REQUIRES_ACTION -> Check.Stage.OPEN;
                    case AUTHORIZED, CAPTURED -> Check.Stage.APPROVED;
                    case DECLINED -> Check.Stage.REFUSED;
                    case VOIDED, EXPIRED -> Check.Stage.OVER;
                };
        return new Check(Money.of(amountMinor, currency), description, stage);
    }
}
