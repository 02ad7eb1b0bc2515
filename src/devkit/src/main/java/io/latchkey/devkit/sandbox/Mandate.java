package io.latchkey.devkit.sandbox;

import io.latchkey.kernel.money.Money;
import java.time.Instant;

/**
 * A card that the provider keeps, to authorize with it while the guest is not there. Nothing is held.
 *
 * @param amountMinor what the guest was told it will be, in minor units of {@code currency}; it limits nothing
 */
record Mandate(
        String id,
        Status status,
        long amountMinor,
        String currency,
        String paymentMethod,
        String description,
        Instant createdAt) {

    enum Status {
        REQUIRES_ACTION,
        KEPT,
        DECLINED,
        FORGOTTEN,
        /** Its check was not finished in time. */
        EXPIRED
    }

    TestToken.Behavior behavior() {
        return TestToken.parse(paymentMethod).behavior();
    }

    Check check() {
        Check.Stage stage =
                switch (status) {
                    case REQUIRES_ACTION -> Check.Stage.OPEN;
                    case KEPT -> Check.Stage.APPROVED;
                    case DECLINED -> Check.Stage.REFUSED;
                    case FORGOTTEN, EXPIRED -> Check.Stage.OVER;
                };
        String text = (description == null ? "" : description + ". ")
                + "Nothing is taken now: your card is kept and charged later.";
        return new Check(Money.of(amountMinor, currency), text, stage);
    }
}
