package io.latchkey.devkit.sandbox;

import java.util.Currency;

/**
 * What a caller asks the provider to do. The operation id is the caller's and makes the order idempotent. A bad value
 * throws {@link IllegalArgumentException}, which is answered 400 and kept nowhere.
 */
sealed interface Order {

    String operationId();

    Operation.Kind kind();

    record Authorize(String id, long amountMinor, String currency, String paymentMethod, String description)
            implements Order {
        public Authorize {
            requireId(id, "id");
            requirePositive(amountMinor);
            requireCurrency(currency);
            TestToken.parse(paymentMethod);
        }

        @Override
        public String operationId() {
            return id;
        }

        @Override
        public Operation.Kind kind() {
            return Operation.Kind.AUTHORIZE;
        }
    }

    /** Keeps a card for later; nothing is held. */
    record SetUp(String id, long amountMinor, String currency, String paymentMethod, String description)
            implements Order {
        public SetUp {
            requireId(id, "id");
            requirePositive(amountMinor);
            requireCurrency(currency);
            TestToken.parse(paymentMethod);
        }

        @Override
        public String operationId() {
            return id;
        }

        @Override
        public Operation.Kind kind() {
            return Operation.Kind.SET_UP;
        }
    }

    /** With a card that was kept, of any amount, and without the guest. */
    record AuthorizeByMandate(String id, String mandateId, long amountMinor, String currency, String description)
            implements Order {
        public AuthorizeByMandate {
            requireId(id, "id");
            requireId(mandateId, "mandateId");
            requirePositive(amountMinor);
            requireCurrency(currency);
        }

        @Override
        public String operationId() {
            return id;
        }

        @Override
        public Operation.Kind kind() {
            return Operation.Kind.AUTHORIZE;
        }
    }

    /** Forgets a card that was kept, or is about to be. */
    record Forget(String mandateId, String operationId) implements Order {
        public Forget {
            requireId(operationId, "operationId");
        }

        @Override
        public Operation.Kind kind() {
            return Operation.Kind.VOID;
        }
    }

    /** One capture per authorization, in full or in part; what is left goes back to the card. */
    record Capture(String authorizationId, String operationId, long amountMinor) implements Order {
        public Capture {
            requireId(operationId, "operationId");
            requirePositive(amountMinor);
        }

        @Override
        public Operation.Kind kind() {
            return Operation.Kind.CAPTURE;
        }
    }

    record Void(String authorizationId, String operationId) implements Order {
        public Void {
            requireId(operationId, "operationId");
        }

        @Override
        public Operation.Kind kind() {
            return Operation.Kind.VOID;
        }
    }

    record Refund(String id, String authorizationId, long amountMinor) implements Order {
        public Refund {
            requireId(id, "id");
            requireId(authorizationId, "authorizationId");
            requirePositive(amountMinor);
        }

        @Override
        public String operationId() {
            return id;
        }

        @Override
        public Operation.Kind kind() {
            return Operation.Kind.REFUND;
        }
    }

    record Payout(String id, String destination, long amountMinor, String currency) implements Order {
        public Payout {
            requireId(id, "id");
            requirePositive(amountMinor);
            requireCurrency(currency);
            TestToken.parse(destination);
        }

        @Override
        public String operationId() {
            return id;
        }

        @Override
        public Operation.Kind kind() {
            return Operation.Kind.PAYOUT;
        }
    }

    private static void requireId(String value, String field) {
        if (value == null || !value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(field + " must be 1 to 64 letters, digits, '-' or '_'");
        }
    }

    private static void requirePositive(long amountMinor) {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("amountMinor must be a positive integer");
        }
    }

    private static void requireCurrency(String code) {
        if (code == null || !code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code");
        }
        Currency.getInstance(code);
    }
}
