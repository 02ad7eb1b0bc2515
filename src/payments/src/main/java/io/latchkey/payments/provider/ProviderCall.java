package io.latchkey.payments.provider;

import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** What we ask a provider to do. The id is ours and the provider's idempotency key. */
public sealed interface ProviderCall {

    UUID id();

    Money amount();

    OperationKind kind();

    /** The provider does nothing for us after this moment, and we do not ask; {@code null} for no limit. */
    default Instant notAfter() {
        return null;
    }

    /** Hold an amount on the guest's card. Its id is the authorization's from then on. */
    record Authorize(UUID id, Money amount, String paymentMethod, String description, Instant notAfter)
            implements ProviderCall {
        @Override
        public OperationKind kind() {
            return OperationKind.AUTHORIZE;
        }
    }

    /**
     * Keep a card, so that it can be charged later while the guest is not there. Nothing is held. Its id is the
     * mandate's from then on; voiding the mandate forgets the card.
     *
     * @param amount what it will be charged, for the guest's bank; the answer repeats it
     */
    record SetUpMandate(UUID id, Money amount, String paymentMethod, String description, Instant notAfter)
            implements ProviderCall {
        @Override
        public OperationKind kind() {
            return OperationKind.SET_UP;
        }
    }

    /**
     * Hold an amount on a card that was kept, without the guest: where the bank asks for the guest, the answer is a
     * refusal. Its id is the authorization's from then on.
     */
    record AuthorizeByMandate(UUID id, UUID mandate, Money amount, String description, Instant notAfter)
            implements ProviderCall {
        @Override
        public OperationKind kind() {
            return OperationKind.AUTHORIZE;
        }
    }

    /** Take what is held. */
    record Capture(UUID id, UUID authorization, Money amount, Instant notAfter) implements ProviderCall {
        @Override
        public OperationKind kind() {
            return OperationKind.CAPTURE;
        }
    }

    /** Let go of what is held, or forget the card of a mandate. */
    record VoidAuthorization(UUID id, UUID authorization, Money amount) implements ProviderCall {
        @Override
        public OperationKind kind() {
            return OperationKind.VOID;
        }
    }

    /** Give back a part of what was taken. */
    record Refund(UUID id, UUID authorization, Money amount) implements ProviderCall {
        @Override
        public OperationKind kind() {
            return OperationKind.REFUND;
        }
    }

    /** Send money to a host's bank. */
    record Payout(UUID id, String destination, Money amount) implements ProviderCall {
        @Override
        public OperationKind kind() {
            return OperationKind.PAYOUT;
        }
    }
}
