package io.latchkey.bookings.conflict;

import static io.latchkey.bookings.conflict.ConflictActor.BOOKING;
import static io.latchkey.bookings.conflict.ConflictActor.HOST;
import static io.latchkey.bookings.conflict.ConflictActor.OPERATOR;
import static io.latchkey.bookings.conflict.ConflictState.CANCELLED;
import static io.latchkey.bookings.conflict.ConflictState.ENDED;
import static io.latchkey.bookings.conflict.ConflictState.KEPT;
import static io.latchkey.bookings.conflict.ConflictState.OPEN;
import static io.latchkey.bookings.conflict.ConflictStep.CANCEL;
import static io.latchkey.bookings.conflict.ConflictStep.END;
import static io.latchkey.bookings.conflict.ConflictStep.KEEP;
import static io.latchkey.kernel.lifecycle.LifeCycle.on;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a case. Anything not listed is refused with ILLEGAL_TRANSITION. */
public final class ConflictTransitions {

    public static final LifeCycle<ConflictState, ConflictStep, ConflictActor> TABLE = LifeCycle.startingIn(
            OPEN,
            on(OPEN, KEEP, HOST, KEPT),
            on(OPEN, KEEP, OPERATOR, KEPT),
            on(OPEN, CANCEL, HOST, CANCELLED),
            on(OPEN, CANCEL, OPERATOR, CANCELLED),
            on(OPEN, END, BOOKING, ENDED).when("cancelled, over, or not waiting any more"));

    private ConflictTransitions() {}
}
