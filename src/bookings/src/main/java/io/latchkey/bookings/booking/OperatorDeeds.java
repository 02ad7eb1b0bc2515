package io.latchkey.bookings.booking;

import io.latchkey.bookings.operator.ActionKind;
import io.latchkey.bookings.operator.ByOperator;
import io.latchkey.bookings.operator.OperatorActions;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Has operators say why they change somebody else's booking, and writes it down in the same transaction. */
@ApplicationScoped
public class OperatorDeeds {

    private final OperatorActions actions;

    OperatorDeeds(OperatorActions actions) {
        this.actions = actions;
    }

    /**
     * Nothing if the guest or the host does it.
     *
     * @param subject what it is done to, see {@link ActionKind}
     * @throws ProblemException INVALID_REQUEST if an operator does not say why
     */
    @Transactional(TxType.MANDATORY)
    public void note(ActionKind kind, UUID subject, Booking booking, Visitor visitor, String reason) {
        if (!visitor.isOperatorOf(booking)) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "An operator says why.")
                    .at(kind.pointer(), "must be given by an operator");
        }
        actions.write(kind, subject, booking.id(), new ByOperator(visitor.person(), visitor.name(), reason));
    }
}
