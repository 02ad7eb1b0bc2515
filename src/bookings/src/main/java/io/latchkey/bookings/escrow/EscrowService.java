package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a booking wants done with its money. Each wish is stored with the running transaction and then made true. */
@ApplicationScoped
public class EscrowService {

    private final EscrowRepository escrows;
    private final Payments payments;
    private final TakeBacks takeBacks;
    private final EscrowTimers timers;
    private final Ids ids;

    public EscrowService(
            EscrowRepository escrows, Payments payments, TakeBacks takeBacks, EscrowTimers timers, Ids ids) {
        this.escrows = escrows;
        this.payments = payments;
        this.takeBacks = takeBacks;
        this.timers = timers;
        this.ids = ids;
    }

    /** Orders a booking's own payment, unless it costs nothing. */
    @Transactional
    public Funds open(PaymentOrder order) {
        return new Funds(List.of(add(order.bookingId(), order)));
    }

    /**
     * Orders what a changed booking costs more.
     *
     * @param order in the name of the change
     */
    @Transactional
    public PaymentId openSupplement(BookingId booking, PaymentOrder order) {
        return add(booking, order).paymentId();
    }

    private Escrow add(BookingId booking, PaymentOrder order) {
        PaymentId payment = new PaymentId(ids.next());
        Escrow escrow = new Escrow(booking, payment, order);
        escrows.persist(escrow);
        if (!escrow.isFree()) {
            payments.open(payment, order);
        }
        return escrow;
    }

    @Transactional
    public Funds of(BookingId booking) {
        return new Funds(escrows.ofBooking(booking));
    }

    @Transactional
    public Map<BookingId, Funds> of(Collection<BookingId> bookings) {
        return escrows.ofBookings(bookings).stream()
                .collect(Collectors.groupingBy(
                        Escrow::bookingId, Collectors.collectingAndThen(Collectors.toList(), Funds::new)));
    }

    /** Wants the money captured; payments is asked for nothing that was not authorized (R26). */
    @Transactional
    public void capture(BookingId account) {
        Escrow escrow = locked(account);
        if (escrow.state() == EscrowState.AUTHORIZED || escrow.state() == EscrowState.SCHEDULED) {
            payments.capture(escrow.paymentId());
        }
    }

    /** Gives back whatever there is or may still come: nothing that it was for has come about. */
    @Transactional
    public void giveBack(BookingId account) {
        Escrow escrow = locked(account);
        if (escrow.isFree()) {
            return;
        }
        switch (escrow.state()) {
            case NONE, SCHEDULED, AUTHORIZED, VOIDED -> payments.cancel(escrow.paymentId());
            case HELD -> {
                if (escrow.isDivisible() && escrow.kept().isPositive()) {
                    settleAll(escrow, new Apportionment.Part(escrow.kept(), List.of()), Settlement.Reason.LATE_MONEY);
                }
            }
            case FROZEN, RELEASED, PARTLY_REFUNDED, REFUNDED, CHARGED_BACK -> {}
        }
    }

    /**
     * Has only that taken which is not given back, of a booking that is given up before its money was taken; nothing is
     * taken if all is given back.
     *
     * @param settlement of the whole price
     */
    @Transactional
    public void chargeOwed(BookingId booking, Settlement settlement) {
        if (settlement.release().isEmpty()) {
            giveBack(booking);
            return;
        }
        Escrow escrow = locked(booking);
        Owed owed = Owed.of(settlement.release());
        escrow.expected().owe(owed);
        payments.charge(escrow.paymentId(), owed);
    }

    /** The money of a booking that was given up meanwhile: what is owed of it is settled, the rest goes back. */
    @Transactional
    public void settleOwed(BookingId booking) {
        Escrow escrow = locked(booking);
        List<Share> owed = escrow.expected().owed();
        if (owed.isEmpty()) {
            giveBack(booking);
        } else if (escrow.isDivisible()) {
            Money refund = escrow.kept().minus(Owed.of(owed).amount());
            settleAll(escrow, new Apportionment.Part(refund, owed), Settlement.Reason.CANCELLATION);
        }
    }

    /**
     * Divides all of a booking's money for good; what was released already is taken back where the guest gets more.
     * Nothing moves while some of it is frozen. While it is withheld for a claim, this is put off.
     *
     * @param settlement exactly what was not given back before
     */
    @Transactional
    public void divide(BookingId booking, Settlement settlement) {
        Escrow own = locked(booking);
        if (own.withheld().isWithheld()) {
            own.withheld().putOff(settlement);
            return;
        }
        apportion(booking, settlement, this::settleAll);
    }

    /** Gives a part of a booking's money back; who gets the rest, once it is released, is in the settlement. */
    @Transactional
    public void refund(BookingId booking, Settlement settlement) {
        apportion(booking, settlement, this::settlePart);
    }

    /** What is asked for one escrow. */
    @FunctionalInterface
    private interface Order {
        void place(Escrow escrow, Apportionment.Part part, Settlement.Reason reason);
    }

    private void apportion(BookingId booking, Settlement settlement, Order ofHeldMoney) {
        Funds funds = new Funds(escrows.lockedOf(booking));
        List<Escrow> newestFirst = funds.newestFirst();
        if (funds.isFrozen() || newestFirst.isEmpty()) {
            return;
        }
        List<Apportionment.Part> parts = Apportionment.of(
                newestFirst.stream().map(Escrow::pot).toList(), settlement.refund(), settlement.release());
        for (int i = 0; i < parts.size(); i++) {
            Escrow escrow = newestFirst.get(i);
            Order order = escrow.isDivisible() ? ofHeldMoney : this::takeBack;
            order.place(escrow, parts.get(i), settlement.reason());
        }
    }

    private void settleAll(Escrow escrow, Apportionment.Part part, Settlement.Reason reason) {
        UUID id = ids.next();
        escrow.promise(part);
        escrow.settleBy(id);
        payments.settle(
                escrow.paymentId(),
                id,
                new Settlement(
                        part.refund(), part.split(), reason, escrow.withheld().claimId()));
    }

    private void settlePart(Escrow escrow, Apportionment.Part part, Settlement.Reason reason) {
        escrow.promise(part);
        if (part.refund().isPositive()) {
            Settlement refund = new Settlement(
                    part.refund(), List.of(), reason, escrow.withheld().claimId());
            payments.settle(escrow.paymentId(), ids.next(), refund);
        }
    }

    private void takeBack(Escrow escrow, Apportionment.Part part, Settlement.Reason reason) {
        escrow.takeBackOnceReleased(Shares.beyond(escrow.split(), part.split()));
        escrow.promise(part);
        takeBacks.order(escrow);
    }

    private Escrow locked(BookingId account) {
        return escrows.locked(account).orElseThrow();
    }

    @Transactional
    public void planRelease(BookingId booking, Instant at) {
        locked(booking).releaseAt(at);
        timers.releaseAt(booking, at);
    }

    /** Releases everything by the split agreed on last, if it is time and nothing else was decided. */
    @Transactional
    public void releaseIfDue(BookingId booking, Instant now) {
        Funds funds = new Funds(escrows.lockedOf(booking));
        if (funds.isReleaseDue(now) && !funds.isFrozen()) {
            funds.newestFirst().stream()
                    .filter(Escrow::isDivisible)
                    .forEach(escrow -> settleAll(
                            escrow,
                            new Apportionment.Part(Money.zero(escrow.kept().currency()), escrow.split()),
                            Settlement.Reason.RELEASE));
        }
    }
}
