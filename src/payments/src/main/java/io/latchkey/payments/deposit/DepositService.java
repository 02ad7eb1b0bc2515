package io.latchkey.payments.deposit;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Currency;
import java.util.UUID;

/**
 * Moves a security deposit and the ledger together, inside the caller's transaction. The caller holds the payment's row,
 * so that one deposit's steps are in one order.
 */
@ApplicationScoped
public class DepositService {

    private final DepositRepository deposits;
    private final Ledger ledger;
    private final InstantSource clock;

    DepositService(DepositRepository deposits, Ledger ledger, InstantSource clock) {
        this.deposits = deposits;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public Deposit open(BookingId booking, PaymentId payment, Money amount) {
        Deposit deposit = Deposit.ordered(booking.value(), payment.value(), amount, clock.instant());
        deposits.persist(deposit);
        return deposit;
    }

    /** {@code null} if there is none. */
    @Transactional
    public Deposit of(BookingId booking) {
        return deposits.findById(booking.value());
    }

    /** It will never be captured: the booking was given up before. */
    @Transactional(TxType.MANDATORY)
    public void waive(BookingId booking) {
        Deposit deposit = of(booking);
        if (deposit.state() != DepositState.NONE) {
            throw new IllegalStateException("the deposit of " + booking + " is " + deposit.state());
        }
        deposits.delete(deposit);
    }

    /** It was captured with the price, in the same ledger transaction. */
    @Transactional(TxType.MANDATORY)
    public void hold(BookingId booking) {
        of(booking).hold(clock.instant());
    }

    /**
     * Divides it for good: so much for the host, the rest for the guest; less what a lost dispute has taken of it.
     *
     * @param settlement its id, the ledger transaction's idempotency key
     * @param why for both parties to read
     * @throws ProblemException unless so much is held in this currency
     */
    @Transactional(TxType.MANDATORY)
    public Deposit divide(BookingId booking, PersonId host, UUID settlement, Money toHost, String why) {
        Deposit deposit = of(booking);
        Money fits = withinHeld(deposit, toHost);
        DepositRules.requireDivisible(deposit, fits);
        boolean nothingLeft = deposit.held().isZero();
        deposit.divide(fits, why, clock.instant());
        if (nothingLeft) {
            return deposit;
        }
        ledger.post(new LedgerTransaction(
                booking.value(),
                TransactionKind.DEPOSIT_SETTLED,
                new Source("settlement", settlement),
                Templates.depositSettled(booking, host, deposit.toHost(), deposit.toGuest())));
        return deposit;
    }

    private static Money withinHeld(Deposit deposit, Money toHost) {
        return deposit != null
                        && deposit.chargedBack().isPositive()
                        && toHost.currency().equals(deposit.amount().currency())
                ? toHost.min(deposit.held())
                : toHost;
    }

    /** What is held of it in this currency. */
    @Transactional(TxType.MANDATORY)
    public Money held(BookingId booking, Currency currency) {
        Deposit deposit = of(booking);
        return deposit != null && deposit.amount().currency().equals(currency) ? deposit.held() : Money.zero(currency);
    }

    /** The guest's bank has taken a part of what is held. */
    @Transactional(TxType.MANDATORY)
    public void chargeBack(BookingId booking, Money part) {
        if (part.isPositive()) {
            of(booking).chargeBack(part, clock.instant());
        }
    }

    /** What the bank had taken is held again. */
    @Transactional(TxType.MANDATORY)
    public void restore(BookingId booking, Money part) {
        if (part.isPositive()) {
            of(booking).restore(part, clock.instant());
        }
    }
}
