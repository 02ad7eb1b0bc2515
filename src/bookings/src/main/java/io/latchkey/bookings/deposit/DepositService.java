package io.latchkey.bookings.deposit;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What becomes of security deposits. Each decision is stored with the running transaction, told as an event and then
 * carried out by payments. A booking that was made without a deposit is no mistake: nothing happens.
 *
 * <p>Whoever changes the booking, too, locks that first, as everybody does.
 */
@ApplicationScoped
public class DepositService {

    /** Of payments, once an operator has frozen all money of a booking. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final String NO_CLAIM = "No claim was made.";
    private static final String CAME_TO_NOTHING = "The booking ended before it began.";

    private final DepositRepository deposits;
    private final DepositPayments payments;
    private final DepositTimers timers;
    private final EventLog events;
    private final Ids ids;
    private final InstantSource clock;

    DepositService(
            DepositRepository deposits,
            DepositPayments payments,
            DepositTimers timers,
            EventLog events,
            Ids ids,
            InstantSource clock) {
        this.deposits = deposits;
        this.payments = payments;
        this.timers = timers;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the feed tells. */
    private record Told(BookingId bookingId, DepositView deposit) {}

    /** Agrees on a deposit with a new booking; it comes with the booking's own payment. */
    @Transactional(TxType.MANDATORY)
    public void open(BookingId booking, PaymentId payment, Money amount) {
        deposits.persist(new Deposit(booking, payment, amount));
    }

    /** The guest's money was captured. */
    @Transactional(TxType.MANDATORY)
    public void hold(BookingId booking) {
        locked(booking, DepositStep.HOLD).ifPresent(deposit -> {
            deposit.hold();
            tell(deposit, DepositStep.HOLD);
        });
    }

    /**
     * Keeps the deposit from going back while a claim is open.
     *
     * @param because for both parties to read
     * @return whether it is kept now; false if nothing is held (any more), which is no reason to refuse a claim
     */
    @Transactional
    public boolean freeze(BookingId booking, String because) {
        Optional<Deposit> deposit = deposits.locked(booking);
        deposit.filter(one -> one.allows(DepositStep.FREEZE)).ifPresent(one -> {
            one.freeze(because);
            tell(one, DepositStep.FREEZE);
        });
        return deposit.filter(one -> one.state() == DepositState.FROZEN).isPresent();
    }

    /** Lets a frozen deposit go its way; if its time has come meanwhile, it goes back now. */
    @Transactional
    public void unfreeze(BookingId booking) {
        locked(booking, DepositStep.UNFREEZE).ifPresent(deposit -> {
            deposit.unfreeze();
            tell(deposit, DepositStep.UNFREEZE);
            returnIfDue(deposit, NO_CLAIM);
        });
    }

    /**
     * Divides a held or frozen deposit for good: so much for the host, the rest back to the guest.
     *
     * @param toHost may be zero; at most what is {@link #held}
     * @param reason for both parties to read
     * @throws ProblemException DEPOSIT_NOT_HELD if there is none, or it was divided before; DEPOSIT_EXCEEDED;
     *     INVALID_REQUEST for less than nothing or another currency
     */
    @Transactional
    public void settle(BookingId booking, Money toHost, String reason) {
        Deposit deposit = locked(booking, DepositStep.SPLIT)
                .orElseThrow(() -> new ProblemException(
                        BookingsProblem.DEPOSIT_NOT_HELD,
                        "There is no security deposit, or it was divided already or never taken."));
        Money held = deposit.held();
        if (toHost.isNegative() || !toHost.currency().equals(held.currency())) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST,
                    "The host gets from nothing to " + held + " of the deposit, in its currency.");
        }
        if (toHost.compareTo(held) > 0) {
            throw new ProblemException(BookingsProblem.DEPOSIT_EXCEEDED, "The deposit is only " + held + ".")
                    .with("held", held);
        }
        divide(deposit, new DepositSettlement(toHost, reason));
    }

    /** What a claim can get at most; empty if nothing is held: none was agreed, none was taken, or it was divided. */
    @Transactional
    public Optional<Money> held(BookingId booking) {
        return deposits.of(booking).map(Deposit::held).filter(Money::isPositive);
    }

    /** The stay is over: the deposit goes back at that moment, unless a claim is open. */
    @Transactional(TxType.MANDATORY)
    public void returnAt(BookingId booking, Instant moment) {
        deposits.locked(booking).ifPresent(deposit -> {
            deposit.returnAt(moment);
            timers.returnAt(booking, moment);
        });
    }

    /** The booking came to nothing: what was taken goes back now, or as soon as no claim is open. */
    @Transactional(TxType.MANDATORY)
    public void giveBack(BookingId booking) {
        deposits.locked(booking).filter(deposit -> deposit.held().isPositive()).ifPresent(deposit -> {
            deposit.returnAt(clock.instant());
            returnIfDue(deposit, CAME_TO_NOTHING);
        });
    }

    /** Its alarm has gone off. */
    @Transactional
    public void returnIfDue(BookingId booking) {
        deposits.locked(booking).ifPresent(deposit -> returnIfDue(deposit, NO_CLAIM));
    }

    private void returnIfDue(Deposit deposit, String why) {
        if (deposit.isReturnDue(clock.instant())) {
            divide(deposit, new DepositSettlement(Money.zero(deposit.amount().currency()), why));
        }
    }

    private void divide(Deposit deposit, DepositSettlement division) {
        UUID settlement = ids.next();
        tell(deposit, deposit.settle(settlement, division));
        payments.settle(deposit.paymentId(), settlement, division);
    }

    /** Payments tells that it has divided it; old news changes nothing. */
    @Transactional(TxType.MANDATORY)
    public void settled(BookingId booking, Instant at) {
        deposits.locked(booking)
                .filter(deposit -> deposit.settledAt() == null)
                .ifPresent(deposit -> deposit.settled(at));
    }

    /** Payments has refused for now. */
    @Transactional(TxType.MANDATORY)
    public void askAgainLater(UUID settlement) {
        timers.askAgainAt(settlement, clock.instant().plus(PAUSE));
    }

    /** Under a new id: payments would give the old one the old answer. */
    @Transactional
    public void askAgain(UUID refused) {
        deposits.lockedBySettlement(refused)
                .filter(deposit -> deposit.isAskedFor(refused))
                .ifPresent(deposit -> {
                    deposit.settleUnder(ids.next());
                    payments.settle(deposit.paymentId(), deposit.settlementId(), deposit.settlement());
                });
    }

    /** Empty if none was agreed. */
    @Transactional
    public Optional<DepositView> of(BookingId booking) {
        return deposits.of(booking).map(DepositView::of);
    }

    /** Of those that have one. */
    @Transactional
    public Map<BookingId, DepositView> of(Collection<BookingId> bookings) {
        return deposits.of(bookings).stream().collect(Collectors.toMap(Deposit::bookingId, DepositView::of));
    }

    private Optional<Deposit> locked(BookingId booking, DepositStep step) {
        return deposits.locked(booking).filter(deposit -> deposit.allows(step));
    }

    private void tell(Deposit deposit, DepositStep step) {
        deposits.flush();
        events.append(
                step.eventType(),
                deposit.bookingId().toString(),
                new Told(deposit.bookingId(), DepositView.of(deposit)));
    }
}
