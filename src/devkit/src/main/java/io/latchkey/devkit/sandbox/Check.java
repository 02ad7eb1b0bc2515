package io.latchkey.devkit.sandbox;

import io.latchkey.kernel.money.Money;

/** The bank's check of an authorization or of a mandate, as its page shows it. */
record Check(Money amount, String text, Stage stage) {

    enum Stage {
        OPEN,
        APPROVED,
        REFUSED,
        /** What was to be approved is no more. */
        OVER
    }
}
