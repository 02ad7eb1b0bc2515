package io.latchkey.devkit.sandbox;

import java.util.Locale;

/**
 * A payment method or bank account of the sandbox: its name says how it behaves, a suffix how its webhooks come, as in
 * {@code sandbox_ok_webhooks_twice}.
 */
record TestToken(Behavior behavior, WebhookMode webhooks) {

    private static final String SUFFIX = "_webhooks_";

    enum Behavior {
        OK,
        DECLINED,
        INSUFFICIENT_FUNDS,
        /** Somebody has to approve at {@code /checks/{id}} first. */
        NEEDS_CHECK,
        TIMEOUT_AFTER_SUCCESS,
        ERROR_AFTER_SUCCESS,
        SLOW,
        /** Authorizes one minor unit less than was asked. */
        OTHER_AMOUNT,
        /** With the guest it works; by a mandate the bank declines. */
        LATER_DECLINED,
        /** With the guest it works; by a mandate the bank asks for the guest. */
        LATER_NEEDS_GUEST,
        CAPTURE_REFUSED,
        /** Captures one minor unit less than was asked. */
        CAPTURE_OTHER_AMOUNT,
        /** Captures in another currency than was asked, as many minor units. */
        CAPTURE_OTHER_CURRENCY,
        CAPTURE_TIMEOUT_AFTER_SUCCESS,
        CAPTURE_ERROR_AFTER_SUCCESS,
        REFUND_FAILS_ONCE,
        /** Sends one minor unit less back than was asked. */
        REFUND_OTHER_AMOUNT,
        REFUND_TIMEOUT_AFTER_SUCCESS,
        /** The guest's bank takes the money back a day after the capture. */
        DISPUTED,
        BANK_OK,
        BANK_CLOSED,
        /** Pays one minor unit less than was asked. */
        BANK_OTHER_AMOUNT,
        /** Pays one minor unit more than was asked. */
        BANK_TOO_MUCH,
        BANK_TIMEOUT_AFTER_SUCCESS;

        /** Money goes there and never comes from it. */
        boolean isBank() {
            return name().startsWith("BANK_");
        }
    }

    /** {@code webhooks} is null when the token leaves it to the provider's setting. */
    static TestToken parse(String token) {
        if (token == null || !token.startsWith("sandbox_")) {
            throw unknown(token);
        }
        int suffix = token.indexOf(SUFFIX);
        String name = token.substring("sandbox_".length(), suffix < 0 ? token.length() : suffix);
        try {
            return new TestToken(
                    Behavior.valueOf(upper(name)),
                    suffix < 0 ? null : WebhookMode.valueOf(upper(token.substring(suffix + SUFFIX.length()))));
        } catch (IllegalArgumentException unknownName) {
            throw unknown(token);
        }
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static IllegalArgumentException unknown(String token) {
        return new IllegalArgumentException("no such test token: " + token);
    }
}
