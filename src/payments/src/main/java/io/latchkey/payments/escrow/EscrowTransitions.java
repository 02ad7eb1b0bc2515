package io.latchkey.payments.escrow;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.escrow.EscrowActor.BOOKINGS;
import static io.latchkey.payments.escrow.EscrowActor.OPERATOR;
import static io.latchkey.payments.escrow.EscrowActor.PROVIDER;
import static io.latchkey.payments.escrow.EscrowActor.TIMER;
import static io.latchkey.payments.escrow.EscrowState.AUTHORIZED;
import static io.latchkey.payments.escrow.EscrowState.CHARGED_BACK;
import static io.latchkey.payments.escrow.EscrowState.FROZEN;
import static io.latchkey.payments.escrow.EscrowState.HELD;
import static io.latchkey.payments.escrow.EscrowState.NONE;
import static io.latchkey.payments.escrow.EscrowState.PARTLY_REFUNDED;
import static io.latchkey.payments.escrow.EscrowState.REFUNDED;
import static io.latchkey.payments.escrow.EscrowState.RELEASED;
import static io.latchkey.payments.escrow.EscrowState.VOIDED;
import static io.latchkey.payments.escrow.EscrowStep.AUTHORIZE;
import static io.latchkey.payments.escrow.EscrowStep.CHARGE_BACK;
import static io.latchkey.payments.escrow.EscrowStep.DIVIDE;
import static io.latchkey.payments.escrow.EscrowStep.DIVIDE_PART;
import static io.latchkey.payments.escrow.EscrowStep.FREEZE;
import static io.latchkey.payments.escrow.EscrowStep.HOLD;
import static io.latchkey.payments.escrow.EscrowStep.LAPSE;
import static io.latchkey.payments.escrow.EscrowStep.REFUND;
import static io.latchkey.payments.escrow.EscrowStep.RELEASE;
import static io.latchkey.payments.escrow.EscrowStep.TAKE_BACK;
import static io.latchkey.payments.escrow.EscrowStep.TAKE_BACK_PART;
import static io.latchkey.payments.escrow.EscrowStep.THAW;
import static io.latchkey.payments.escrow.EscrowStep.VOID;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of an escrow. */
public final class EscrowTransitions {

    public static final LifeCycle<EscrowState, EscrowStep, EscrowActor> TABLE = LifeCycle.startingIn(
            NONE,
            on(NONE, AUTHORIZE, PROVIDER, AUTHORIZED),
            on(NONE, VOID, BOOKINGS, VOIDED),
            on(NONE, FREEZE, PROVIDER, FROZEN).when("another amount or currency"),
            on(AUTHORIZED, HOLD, PROVIDER, HELD).when("captured"),
            on(AUTHORIZED, LAPSE, TIMER, NONE).when("at captureBefore"),
            on(AUTHORIZED, LAPSE, PROVIDER, NONE).when("capture refused"),
            on(AUTHORIZED, VOID, PROVIDER, VOIDED),
            on(AUTHORIZED, FREEZE, PROVIDER, FROZEN).when("another amount or currency"),
            on(HELD, DIVIDE_PART, BOOKINGS, HELD),
            on(HELD, RELEASE, BOOKINGS, RELEASED),
            on(HELD, DIVIDE, BOOKINGS, PARTLY_REFUNDED),
            on(HELD, REFUND, BOOKINGS, REFUNDED),
            on(HELD, FREEZE, OPERATOR, FROZEN),
            on(HELD, FREEZE, PROVIDER, FROZEN).when("disputed by the guest's bank"),
            on(FROZEN, THAW, OPERATOR, HELD),
            on(FROZEN, THAW, PROVIDER, HELD).when("the dispute is over"),
            on(FROZEN, CHARGE_BACK, PROVIDER, CHARGED_BACK).when("the dispute is lost, and nothing is left"),
            on(HELD, FREEZE, BOOKINGS, FROZEN).when("a claim was made"),
            on(FROZEN, THAW, BOOKINGS, HELD).when("its claim is settled"),
            on(FROZEN, VOID, PROVIDER, VOIDED).when("nothing was captured"),
            on(FROZEN, LAPSE, PROVIDER, NONE).when("what was captured in conflict went back"),
            on(RELEASED, TAKE_BACK_PART, OPERATOR, PARTLY_REFUNDED),
            on(RELEASED, TAKE_BACK_PART, BOOKINGS, PARTLY_REFUNDED),
            on(RELEASED, TAKE_BACK, OPERATOR, REFUNDED),
            on(RELEASED, TAKE_BACK, BOOKINGS, REFUNDED),
            on(PARTLY_REFUNDED, TAKE_BACK_PART, OPERATOR, PARTLY_REFUNDED),
            on(PARTLY_REFUNDED, TAKE_BACK_PART, BOOKINGS, PARTLY_REFUNDED),
            on(PARTLY_REFUNDED, TAKE_BACK, OPERATOR, REFUNDED),
            on(PARTLY_REFUNDED, TAKE_BACK, BOOKINGS, REFUNDED));

    private EscrowTransitions() {}

    /**
     * The step that a settlement is.
     *
     * @param left what stays held afterwards
     * @param refunded what went or goes back to the guest, all settlements together
     * @param released what was released, all settlements together
     */
    public static EscrowStep settlement(long left, long refunded, long released) {
        if (left > 0) {
            return DIVIDE_PART;
        }
        if (refunded == 0) {
            return RELEASE;
        }
        return released == 0 ? REFUND : DIVIDE;
    }
}
