package io.latchkey.payments.escrow;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Moves the escrow and the ledger together, inside the caller's transaction. The caller holds the payment's row, so
 * that one escrow's steps are in one order.
 */
@ApplicationScoped
public class EscrowService {

    private final EscrowRepository escrows;
    private final Ledger ledger;
    private final InstantSource clock;

    EscrowService(EscrowRepository escrows, Ledger ledger, InstantSource clock) {
        this.escrows = escrows;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public Escrow open(BookingId booking, PaymentId payment, Currency currency) {
        Escrow escrow = Escrow.open(booking.value(), payment.value(), currency, clock.instant());
        escrows.persist(escrow);
        return escrow;
    }

    @Transactional
    public Escrow of(BookingId booking) {
        return escrows.findById(booking.value());
    }

    @Transactional(TxType.MANDATORY)
    public Escrow lock(BookingId booking) {
        return escrows.findById(booking.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws ProblemException ESCROW_FROZEN */
    @Transactional(TxType.MANDATORY)
    public void requireNotFrozen(BookingId booking) {
        EscrowRules.requireNotFrozen(lock(booking));
    }

    /** Takes the step if it is one here; a repeated or late message changes nothing. */
    @Transactional(TxType.MANDATORY)
    public void stepIfPossible(BookingId booking, EscrowStep step) {
        Escrow escrow = lock(booking);
        if (escrow.allows(step)) {
            escrow.step(step, clock.instant());
        }
    }

    /** The guest's money has been taken; the deposit among it goes into an account of its own. */
    @Transactional(TxType.MANDATORY)
    public void hold(BookingId booking, String provider, Source source, Money price, Money deposit) {
        lock(booking).hold(price, clock.instant());
        post(booking, TransactionKind.CAPTURE, source, Templates.capture(provider, booking, price, deposit));
    }

    /** Where the stay itself was free, nothing ever was in the escrow: it ends with the deposit. */
    @Transactional(TxType.MANDATORY)
    public void endIfFree(BookingId booking) {
        Escrow escrow = lock(booking);
        if (escrow.state() == EscrowState.HELD && escrow.captured().isZero()) {
            escrow.step(EscrowStep.REFUND, clock.instant());
        }
    }

    /** Stops everything; an escrow that has ended stays as it is. */
    @Transactional(TxType.MANDATORY)
    public void freezeIfPossible(BookingId booking, String reason) {
        Escrow escrow = lock(booking);
        if (escrow.allows(EscrowStep.FREEZE)) {
            escrow.freeze(reason, clock.instant());
        }
    }

    @Transactional(TxType.MANDATORY)
    public void freeze(BookingId booking, String reason) {
        Escrow escrow = lock(booking);
        if (escrow.state() != EscrowState.HELD || !escrow.held().isPositive()) {
            throw notNow(escrow);
        }
        escrow.freeze(reason, clock.instant());
    }

    @Transactional(TxType.MANDATORY)
    public void thaw(BookingId booking) {
        Escrow escrow = lock(booking);
        if (!escrow.allows(EscrowStep.THAW) || !escrow.held().isPositive()) {
            throw notNow(escrow);
        }
        escrow.thaw(clock.instant());
    }

    /** The same division, less what a lost dispute has taken of the money it was made for. */
    @Transactional(TxType.MANDATORY)
    public Division withinHeld(BookingId booking, Division division) {
        Escrow escrow = lock(booking);
        return escrow.chargedBack().isPositive() ? division.without(escrow.held(), escrow.chargedBack()) : division;
    }

    /** Stops everything until the claim is settled; in whichever order the two are heard. */
    @Transactional(TxType.MANDATORY)
    public void freezeFor(BookingId booking, ClaimId claim, String reason) {
        lock(booking).freezeFor(claim.value(), reason, clock.instant());
    }

    @Transactional(TxType.MANDATORY)
    public void settleClaim(BookingId booking, ClaimId claim) {
        lock(booking).settleClaim(claim.value(), clock.instant());
    }

    /**
     * Divides what is held.
     *
     * @param settlement its id, the ledger transaction's idempotency key
     */
    @Transactional(TxType.MANDATORY)
    public void settle(BookingId booking, PersonId host, UUID settlement, Division division) {
        Escrow escrow = lock(booking);
        EscrowRules.requireDivisible(escrow, division);
        escrow.settle(division.refund(), division.released(), clock.instant());
        post(
                booking,
                TransactionKind.SETTLEMENT,
                new Source("settlement", settlement),
                Templates.settlement(booking, division.shares(host), division.refund()));
    }

    /**
     * Takes released money back for the guest; what the host no longer has becomes a debt.
     *
     * @param source the settlement, or the operator's action that takes it back
     */
    @Transactional(TxType.MANDATORY)
    public void takeBack(BookingId booking, PersonId host, Source source, Division division) {
        Escrow escrow = lock(booking);
        EscrowRules.requireTakeable(escrow, division);
        escrow.takeBack(division.refund(), clock.instant());
        Account payable = Account.payable(host);
        Money owed = ledger.lockBalance(payable, escrow.currency());
        post(
                booking,
                TransactionKind.TAKE_BACK,
                source,
                Templates.takeBack(booking, division.shares(host), Map.of(payable, owed)));
    }

    /** The guest's bank has taken a part of what is held; nothing else moves until its dispute is over. */
    @Transactional(TxType.MANDATORY)
    public void chargeBack(BookingId booking, Money part) {
        lock(booking).chargeBack(part, clock.instant());
    }

    /** What the bank had taken is held again. */
    @Transactional(TxType.MANDATORY)
    public void restore(BookingId booking, Money part) {
        lock(booking).restore(part);
    }

    /** The last dispute is over: what is left goes its way again, unless it is frozen for something else, too. */
    @Transactional(TxType.MANDATORY)
    public void endDispute(BookingId booking) {
        lock(booking).endDispute(clock.instant());
    }

    private void post(BookingId booking, TransactionKind kind, Source source, List<Posting> postings) {
        ledger.post(new LedgerTransaction(booking.value(), kind, source, postings));
    }

    private static ProblemException notNow(Escrow escrow) {
        return new ProblemException(
                        PaymentsProblem.ILLEGAL_TRANSITION,
                        "The escrow is " + escrow.state() + ", this cannot be done.")
                .with("escrowState", escrow.state().name());
    }
}
