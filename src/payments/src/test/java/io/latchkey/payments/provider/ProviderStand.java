package io.latchkey.payments.provider;

import java.util.UUID;

/** A provider beside its server, as the contract needs it: the server's tokens, and what happens on its side. */
public interface ProviderStand extends AutoCloseable {

    /** How a card behaves. The faults are in the first answer only. */
    enum Card {
        OK,
        DECLINED,
        INSUFFICIENT_FUNDS,
        NEEDS_CHECK,
        TIMEOUT_AFTER_SUCCESS,
        ERROR_AFTER_SUCCESS,
        /** Holds one minor unit less than was asked. */
        OTHER_AMOUNT,
        /** Kept, and declined when it is charged later. */
        LATER_DECLINED,
        /** Kept, and the bank asks for the guest when it is charged later. */
        LATER_NEEDS_GUEST,
        CAPTURE_REFUSED,
        CAPTURE_TIMEOUT_AFTER_SUCCESS,
        CAPTURE_ERROR_AFTER_SUCCESS,
        REFUND_FAILS_ONCE,
        REFUND_TIMEOUT_AFTER_SUCCESS
    }

    /** How a host's account behaves. */
    enum Bank {
        OK,
        CLOSED,
        TIMEOUT_AFTER_SUCCESS
    }

    PaymentProvider provider();

    String token(Card card);

    String token(Bank bank);

    void finishCheck(String actionUrl, boolean approved);

    /** The bank takes a captured authorization back; says the server's name of the dispute. */
    String dispute(UUID authorization);

    /** The bank decides. */
    void decide(String dispute, boolean won);

    /** The guest's bank sends a refund back that had succeeded. */
    void sendBack(UUID authorization, UUID refund);

    /** Whether its list says on its day that a refund came back. */
    default boolean listsReturns() {
        return false;
    }

    /** How often the server has done this, successfully, since it started. */
    long done(OperationKind kind);

    @Override
    void close();
}
