package io.latchkey.payments.settlement;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.operator.OperatorAction;
import io.latchkey.payments.operator.OperatorActions;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * What an operator does by hand with money that bookings divides otherwise. Who did it and why is written in the same
 * transaction; a refusal undoes both.
 */
@ApplicationScoped
public class OperatorSettlements {

    private final PaymentService payments;
    private final SettlementService settlements;
    private final EscrowService escrows;
    private final OperatorActions actions;

    OperatorSettlements(
            PaymentService payments, SettlementService settlements, EscrowService escrows, OperatorActions actions) {
        this.payments = payments;
        this.settlements = settlements;
        this.escrows = escrows;
        this.actions = actions;
    }

    /**
     * Gives the guest money back that was released already. The settlement has the action's id, and the ledger
     * transaction the action as its source: the one leads to the other.
     *
     * @throws ProblemException as {@link SettlementService#takeBack(PaymentId, Division)}
     */
    @Transactional
    public Settlement takeBack(PaymentId id, Division division, Because because) {
        payments.lock(id);
        OperatorAction action = actions.write(ActionKind.TAKE_BACK, id.value(), because);
        return settlements.takeBack(id, division, new Source(OperatorAction.SOURCE, action.id()));
    }

    /**
     * Nothing of the booking's held money moves until it is thawed.
     *
     * @throws ProblemException NOT_FOUND, or ILLEGAL_TRANSITION if nothing is held
     */
    @Transactional
    public void freeze(PaymentId id, Because because) {
        Payment payment = payments.lock(id);
        actions.write(ActionKind.FREEZE, id.value(), because);
        escrows.freeze(payment.bookingId(), because.reason());
    }

    /**
     * It moves again, for whatever it was frozen.
     *
     * @throws ProblemException NOT_FOUND, {@link PaymentsProblem#PAYMENT_DISPUTED}, or ILLEGAL_TRANSITION if it is not
     *     frozen
     */
    @Transactional
    public void thaw(PaymentId id, Because because) {
        Payment payment = payments.lock(id);
        DisputeRules.requireUndisputed(payment);
        actions.write(ActionKind.THAW, id.value(), because);
        escrows.thaw(payment.bookingId());
    }
}
