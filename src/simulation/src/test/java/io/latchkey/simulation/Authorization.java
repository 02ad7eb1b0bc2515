package io.latchkey.simulation;

import io.latchkey.kernel.money.Money;
import java.time.Instant;

/** What the provider knows of one card authorization. */
final class Authorization {

    final Money amount;
    final Instant captureBefore;
    long captured;
    long refunded;
    boolean voided;
    /** For the guest to come back from the bank's check. */
    boolean waits;

    Authorization(Money amount, Instant captureBefore, boolean waits) {
        this.amount = amount;
        this.captureBefore = captureBefore;
        this.waits = waits;
    }

    long captured() {
        return captured;
    }

    long refunded() {
        return refunded;
    }

    /** What is left of what was captured. */
    long holds() {
        return captured - refunded;
    }
}
