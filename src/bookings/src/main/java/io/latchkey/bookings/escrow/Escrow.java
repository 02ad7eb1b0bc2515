package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * One payment's money as this service knows it: authorized when the guest pays, held once captured, refunded in parts
 * perhaps, divided by one last settlement. Its state changes when payments tells so, never because something was asked
 * for; what was asked for is kept beside it, so that nothing is promised twice.
 *
 * <p>A booking has one under its own id, and one under the id of each change that made it dearer: {@link Funds}.
 */
@Entity
public class Escrow {

    /** What payments takes for a booking: the booking, or a change whose supplement it is. */
    @Id
    private UUID id;

    private UUID bookingId;

    @Version
    private long version;

    private UUID paymentId;

    @Enumerated(EnumType.STRING)
    private EscrowState state;

    private Currency currency;

    @Embedded
    private Asked asked;

    @Embedded
    private Told told;

    @Embedded
    private Promised promised;

    @Embedded
    private DueTakeBack takingBack;

    @Embedded
    private Expected expected;

    private Instant releaseAt;
    private UUID settlementId;

    @Embedded
    private Withheld withheld;

    /** For Hibernate only. */
    protected Escrow() {}

    Escrow(BookingId booking, PaymentId payment, PaymentOrder order) {
        this.id = order.bookingId().value();
        this.bookingId = booking.value();
        this.paymentId = payment.value();
        this.state = EscrowState.NONE;
        this.currency = order.amount().currency();
        this.asked = new Asked(order);
        this.told = new Told();
        this.promised = new Promised(order.split());
        this.takingBack = new DueTakeBack();
        this.expected = new Expected();
        this.withheld = new Withheld();
    }

    /** Takes over a fact. False if it is old news, which changes nothing. */
    boolean hear(EscrowStep step) {
        var next = EscrowTransitions.next(state, step);
        next.ifPresent(to -> state = to);
        return next.isPresent();
    }

    /** As {@link #hear}; perhaps only what was still owed. */
    boolean hearCapture(Money taken) {
        boolean news = hear(EscrowStep.CAPTURE);
        told.capture(news ? asked.price(taken) : told.captured());
        return news;
    }

    /** As {@link #hear}; each settlement is heard once. */
    boolean hear(SettlementFact fact) {
        if (told.hasHeard(fact.id()) || !hear(fact.step(told))) {
            return false;
        }
        told.add(fact);
        promised.countWhatNobodyAskedFor(refunded());
        return true;
    }

    /**
     * As {@link #hear}; of each dispute once, and only if it has taken money that was held. Where all is divided already,
     * payments makes the guest's part smaller first: the guest has got this money.
     */
    boolean hear(LostDispute dispute) {
        if (told.hasHeard(dispute.id()) || !dispute.tookHeldMoney() || !hear(dispute.step(told))) {
            return false;
        }
        Money part = dispute.fromEscrow();
        Money open = money(promised.toGuest() - told.refunded());
        Money ofGuest = settlementId == null ? part.minus(kept()).max(money(0)) : part.min(open);
        promised.forgo(part, ofGuest);
        takingBack.drop(ofGuest, open);
        told.add(dispute);
        return true;
    }

    /** What is promised and not taken. */
    public Expected expected() {
        return expected;
    }

    /** Whether a security deposit came with it. */
    public boolean hasDeposit() {
        return asked.hasDeposit();
    }

    /** Promises a part of what is kept; the rest stays, for whom the part says. */
    void promise(Apportionment.Part part) {
        promised.add(part);
    }

    /** The last settlement this escrow will ask for. */
    void settleBy(UUID settlement) {
        if (!isDivisible()) {
            throw new IllegalStateException("the escrow " + id + " is divided already");
        }
        settlementId = settlement;
    }

    void takeBackOnceReleased(List<Share> shares) {
        takingBack.add(shares);
    }

    /** What can be taken back now; the next call has nothing. */
    List<Share> nextTakeBack() {
        return isReleased() ? takingBack.next(released()) : List.of();
    }

    private boolean isReleased() {
        return state == EscrowState.RELEASED || state == EscrowState.PARTLY_REFUNDED;
    }

    /** Its money, unless it went back to the guest. */
    Apportionment.Pot pot() {
        return new Apportionment.Pot(kept(), split(), settlementId != null);
    }

    void releaseAt(Instant moment) {
        releaseAt = moment;
    }

    /** Never for a supplement: it goes with its booking's own escrow. */
    boolean isReleaseDue(Instant now) {
        return releaseAt != null && !now.isBefore(releaseAt);
    }

    /** Whether and for whom it is kept where it is. */
    Withheld withheld() {
        return withheld;
    }

    boolean isPaidBy(PaymentId payment) {
        return paymentId.equals(payment.value());
    }

    /** Whether it came with a change of the booking, not with the booking itself. */
    public boolean isSupplement() {
        return !id.equals(bookingId);
    }

    /** Captured, not promised to the guest, and not taken back by their bank. */
    public Money kept() {
        return money(told.captured() - told.chargedBack() - promised.toGuest());
    }

    /** Nothing is to be paid: payments never hears of it, and it never holds any money. */
    boolean isFree() {
        return asked.isNothing();
    }

    /** Whether its money can still be divided by a settlement to come. */
    boolean isDivisible() {
        return state == EscrowState.HELD && settlementId == null;
    }

    /** What payments knows as the booking of the payment. */
    public BookingId account() {
        return new BookingId(id);
    }

    public BookingId bookingId() {
        return new BookingId(bookingId);
    }

    public long version() {
        return version;
    }

    public PaymentId paymentId() {
        return new PaymentId(paymentId);
    }

    public EscrowState state() {
        return state;
    }

    public Money captured() {
        return money(told.captured());
    }

    public Money refunded() {
        return money(told.refunded());
    }

    public Money released() {
        return money(told.released());
    }

    /** Taken back by the guest's bank while it was held. */
    public Money chargedBack() {
        return money(told.chargedBack());
    }

    public List<Share> split() {
        return promised.split();
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
