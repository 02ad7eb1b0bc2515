package io.latchkey.bookings.escrow;

import static io.latchkey.bookings.escrow.EscrowState.AUTHORIZED;
import static io.latchkey.bookings.escrow.EscrowState.CHARGED_BACK;
import static io.latchkey.bookings.escrow.EscrowState.FROZEN;
import static io.latchkey.bookings.escrow.EscrowState.HELD;
import static io.latchkey.bookings.escrow.EscrowState.NONE;
import static io.latchkey.bookings.escrow.EscrowState.PARTLY_REFUNDED;
import static io.latchkey.bookings.escrow.EscrowState.REFUNDED;
import static io.latchkey.bookings.escrow.EscrowState.RELEASED;
import static io.latchkey.bookings.escrow.EscrowState.SCHEDULED;
import static io.latchkey.bookings.escrow.EscrowState.VOIDED;
import static io.latchkey.bookings.escrow.EscrowStep.AUTHORIZE;
import static io.latchkey.bookings.escrow.EscrowStep.CAPTURE;
import static io.latchkey.bookings.escrow.EscrowStep.CHARGE_BACK;
import static io.latchkey.bookings.escrow.EscrowStep.CHARGE_BACK_PART;
import static io.latchkey.bookings.escrow.EscrowStep.DIVIDE;
import static io.latchkey.bookings.escrow.EscrowStep.DIVIDE_PART;
import static io.latchkey.bookings.escrow.EscrowStep.FREEZE;
import static io.latchkey.bookings.escrow.EscrowStep.LOSE;
import static io.latchkey.bookings.escrow.EscrowStep.REFUND;
import static io.latchkey.bookings.escrow.EscrowStep.RELEASE;
import static io.latchkey.bookings.escrow.EscrowStep.RESUME;
import static io.latchkey.bookings.escrow.EscrowStep.SCHEDULE;
import static io.latchkey.bookings.escrow.EscrowStep.TAKE_BACK;
import static io.latchkey.bookings.escrow.EscrowStep.TAKE_BACK_PART;
import static io.latchkey.bookings.escrow.EscrowStep.VOID;

import java.util.List;
import java.util.Optional;

/**
 * How the escrow follows what payments tell. A fact that is not listed for a state is old news (repeated, or overtaken
 * by a later one) and changes nothing (R27).
 */
public final class EscrowTransitions {

    /** One row: in this state, this fact leads to that state. */
    public record Row(EscrowState from, EscrowStep step, EscrowState to) {}

    public static final List<Row> TABLE = List.of(
            on(NONE, SCHEDULE, SCHEDULED),
            on(SCHEDULED, CAPTURE, HELD),
            on(SCHEDULED, LOSE, NONE),
            on(SCHEDULED, VOID, VOIDED),
            on(NONE, AUTHORIZE, AUTHORIZED),
            on(NONE, CAPTURE, HELD),
            on(NONE, VOID, VOIDED),
            on(AUTHORIZED, CAPTURE, HELD),
            on(AUTHORIZED, LOSE, NONE),
            on(AUTHORIZED, VOID, VOIDED),
            // Late money: it came although the payment had been voided, and goes back.
            on(VOIDED, CAPTURE, HELD),
            on(HELD, FREEZE, FROZEN),
            on(FROZEN, RESUME, HELD),
            on(HELD, RELEASE, RELEASED),
            on(HELD, DIVIDE, PARTLY_REFUNDED),
            on(HELD, REFUND, REFUNDED),
            on(HELD, DIVIDE_PART, HELD),
            on(HELD, CHARGE_BACK_PART, HELD),
            on(HELD, CHARGE_BACK, CHARGED_BACK),
            on(RELEASED, TAKE_BACK_PART, PARTLY_REFUNDED),
            on(RELEASED, TAKE_BACK, REFUNDED),
            on(PARTLY_REFUNDED, TAKE_BACK_PART, PARTLY_REFUNDED),
            on(PARTLY_REFUNDED, TAKE_BACK, REFUNDED));

    private EscrowTransitions() {}

    public static Optional<EscrowState> next(EscrowState state, EscrowStep step) {
        return TABLE.stream()
                .filter(row -> row.from() == state && row.step() == step)
                .map(Row::to)
                .findFirst();
    }

    private static Row on(EscrowState from, EscrowStep step, EscrowState to) {
        return new Row(from, step, to);
    }
}
