package io.latchkey.payments.provider.stripe;

import java.util.Arrays;
import java.util.Optional;

/** Payment methods of the fake Stripe: Stripe's own test tokens, and {@code pm_fake_…} for what Stripe has no token for. */
enum FakeCard {
    VISA("pm_card_visa"),
    DECLINED("pm_card_chargeDeclined"),
    INSUFFICIENT_FUNDS("pm_card_chargeDeclinedInsufficientFunds"),
    STOLEN("pm_card_chargeDeclinedStolenCard"),
    NEEDS_CHECK("pm_card_threeDSecure2Required"),
    TIMEOUT_AFTER_SUCCESS("pm_fake_timeoutAfterSuccess"),
    ERROR_AFTER_SUCCESS("pm_fake_errorAfterSuccess"),
    RESET_AFTER_SUCCESS("pm_fake_resetAfterSuccess"),
    OTHER_AMOUNT("pm_fake_otherAmount"),
    /** Kept, and declined when it is charged later. */
    LATER_DECLINED("pm_card_chargeCustomerFail"),
    /** Kept, and the bank asks for the guest when it is charged later. */
    LATER_NEEDS_GUEST("pm_fake_laterNeedsGuest"),
    CAPTURE_REFUSED("pm_fake_captureRefused"),
    CAPTURE_TIMEOUT_AFTER_SUCCESS("pm_fake_captureTimeoutAfterSuccess"),
    CAPTURE_ERROR_AFTER_SUCCESS("pm_fake_captureErrorAfterSuccess"),
    REFUND_FAILS_ONCE("pm_fake_refundFailsOnce"),
    REFUND_PENDING("pm_fake_refundPending"),
    REFUND_TIMEOUT_AFTER_SUCCESS("pm_fake_refundTimeoutAfterSuccess"),
    /** As of an older API or another kind of payment: no word of until when it can be captured. */
    WITHOUT_CAPTURE_BEFORE("pm_fake_withoutCaptureBefore");

    private final String token;

    FakeCard(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    static Optional<FakeCard> of(String token) {
        return Arrays.stream(values()).filter(card -> card.token.equals(token)).findFirst();
    }

    /** What goes wrong on the way back from a step that has succeeded. */
    Fault faultAfter(String step) {
        return switch (this) {
            case TIMEOUT_AFTER_SUCCESS -> Fault.TIMEOUT.when(asksTheBank(step));
            case ERROR_AFTER_SUCCESS -> Fault.ERROR.when(asksTheBank(step));
            case RESET_AFTER_SUCCESS -> Fault.RESET.when(asksTheBank(step));
            case CAPTURE_TIMEOUT_AFTER_SUCCESS -> Fault.TIMEOUT.when(step.equals("capture"));
            case CAPTURE_ERROR_AFTER_SUCCESS -> Fault.ERROR.when(step.equals("capture"));
            case REFUND_TIMEOUT_AFTER_SUCCESS -> Fault.TIMEOUT.when(step.equals("refund"));
            default -> Fault.NONE;
        };
    }

    /** As which card it behaves where the guest is there, or is not. */
    FakeCard asked(boolean withGuest) {
        return switch (this) {
            case LATER_DECLINED -> withGuest ? VISA : DECLINED;
            case LATER_NEEDS_GUEST -> withGuest ? VISA : this;
            case NEEDS_CHECK -> withGuest ? this : VISA;
            default -> this;
        };
    }

    private static boolean asksTheBank(String step) {
        return step.equals("authorize") || step.equals("set_up");
    }

    /** How an answer gets lost. */
    enum Fault {
        NONE,
        TIMEOUT,
        ERROR,
        RESET;

        private Fault when(boolean here) {
            return here ? this : NONE;
        }
    }
}
