package io.latchkey.bookings.deposit;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What several steps have in common: they are told, and what divides the deposit is asked for once. */
@ApplicationScoped
class DepositSteps {

    static final String NO_CLAIM = "No claim was made.";

    private final DepositRepository deposits;
    private final DepositPayments payments;
    private final EventLog events;
    private final Ids ids;
    private final InstantSource clock;

    DepositSteps(DepositRepository deposits, DepositPayments payments, EventLog events, Ids ids, InstantSource clock) {
        this.deposits = deposits;
        this.payments = payments;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the feed tells. */
    private record Told(BookingId bookingId, DepositView deposit) {}

    Instant now() {
        return clock.instant();
    }

    /** Nothing while it is not held, or before its time. */
    void returnIfDue(Deposit deposit, String why) {
        if (deposit.isReturnDue(now())) {
            divide(deposit, new DepositSettlement(Money.zero(deposit.amount().currency()), why));
        }
    }

    void divide(Deposit deposit, DepositSettlement division) {
        UUID settlement = ids.next();
        tell(deposit, deposit.settle(settlement, division));
        payments.settle(deposit.paymentId(), settlement, division);
    }

    void tell(Deposit deposit, DepositStep step) {
        deposits.flush();
        events.append(
                step.eventType(),
                deposit.bookingId().toString(),
                new Told(deposit.bookingId(), DepositView.of(deposit)));
    }
}
