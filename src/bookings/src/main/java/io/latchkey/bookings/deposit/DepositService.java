package io.latchkey.bookings.deposit;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * What a claim does with a booking's security deposit. Each decision is stored with the running transaction, told as an
 * event and then carried out by payments. A booking without a deposit is no reason to refuse a claim.
 *
 * <p>Whoever changes the booking, too, locks that first, as everybody does.
 */
@ApplicationScoped
public class DepositService {

    public static final int MAX_REASON = 500;

    private final DepositRepository deposits;
    private final DepositSteps steps;

    DepositService(DepositRepository deposits, DepositSteps steps) {
        this.deposits = deposits;
        this.steps = steps;
    }

    /**
     * Keeps the deposit from going back while a claim is open.
     *
     * @param because for both parties to read
     * @return whether it is kept now; false if nothing is held (any more)
     */
    @Transactional
    public boolean freeze(BookingId booking, String because) {
        Optional<Deposit> deposit = deposits.locked(booking);
        deposit.filter(one -> one.allows(DepositStep.FREEZE)).ifPresent(one -> {
            one.freeze(because);
            steps.tell(one, DepositStep.FREEZE);
        });
        return deposit.filter(one -> one.state() == DepositState.FROZEN).isPresent();
    }

    /** Lets a frozen deposit go its way; if its time has come meanwhile, it goes back now. */
    @Transactional
    public void unfreeze(BookingId booking) {
        deposits.locked(booking)
                .filter(deposit -> deposit.allows(DepositStep.UNFREEZE))
                .ifPresent(deposit -> {
                    deposit.unfreeze();
                    steps.tell(deposit, DepositStep.UNFREEZE);
                    steps.returnIfDue(deposit, DepositSteps.NO_CLAIM);
                });
    }

    /**
     * Divides a held or frozen deposit for good: so much for the host, the rest back to the guest.
     *
     * @param toHost may be zero; at most what is {@link #held}
     * @param reason for both parties to read; at most {@value #MAX_REASON} characters
     * @throws ProblemException DEPOSIT_NOT_HELD if there is none, or it was divided before; DEPOSIT_EXCEEDED;
     *     INVALID_REQUEST for less than nothing, another currency or no reason
     */
    @Transactional
    public void settle(BookingId booking, Money toHost, String reason) {
        Deposit deposit = deposits.locked(booking)
                .filter(one -> one.allows(DepositStep.SPLIT))
                .orElseThrow(() -> new ProblemException(
                        BookingsProblem.DEPOSIT_NOT_HELD,
                        "There is no security deposit, or it was divided already or never taken."));
        check(deposit.held(), toHost, reason);
        steps.divide(deposit, new DepositSettlement(toHost, reason));
    }

    private static void check(Money held, Money toHost, String reason) {
        if (toHost.isNegative() || !toHost.currency().equals(held.currency())) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST,
                    "The host gets from nothing to " + held + " of the deposit, in its currency.");
        }
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST, "The reason has from 1 to " + MAX_REASON + " characters.");
        }
        if (toHost.compareTo(held) > 0) {
            throw new ProblemException(BookingsProblem.DEPOSIT_EXCEEDED, "The deposit is only " + held + ".")
                    .with("held", held);
        }
    }

    /** What a claim can get at most; empty if nothing is held: none was agreed, none was taken, or it was divided. */
    @Transactional
    public Optional<Money> held(BookingId booking) {
        return deposits.of(booking).map(Deposit::held).filter(Money::isPositive);
    }
}
