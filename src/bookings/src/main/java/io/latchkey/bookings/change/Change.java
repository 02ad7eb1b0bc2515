package io.latchkey.bookings.change;

import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.OfferJson;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ChangeId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.TimeRange;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What one side of a booking proposes to the other. Decided and priced when it is proposed, decided again when it is
 * accepted; then it is applied at once, or as soon as the guest has paid the difference. {@link ChangeTransitions} has
 * every step.
 */
@Entity
@Table(name = "booking_change")
public class Change {

    private static final Duration LIFE = Duration.ofHours(24);

    @Id
    private UUID id;

    private UUID bookingId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Enumerated(EnumType.STRING)
    private Actor proposedBy;

    @Convert(converter = OfferJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private Offer before;

    @Convert(converter = OfferJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private Offer after;

    private String reason;
    private UUID[] unitIds;
    private Instant occupiedFrom;
    private Instant occupiedTo;

    /** How many rows of the calendar are held for it; none if the old range covers the new one. */
    private int heldRows;

    private UUID paymentId;

    /** The guest's bank has promised the difference: from then on it does not expire by itself. */
    private boolean secured;

    private Instant createdAt;
    private Instant expiresAt;

    /** For Hibernate only. */
    protected Change() {}

    private Change(ChangeId id, Booking booking, Actor proposedBy, Offer after, Instant now) {
        this.id = id.value();
        this.bookingId = booking.id().value();
        this.state = ChangeTransitions.TABLE.initial();
        this.proposedBy = proposedBy;
        this.before = booking.offer();
        this.after = after;
        this.unitIds = new UUID[0];
        this.createdAt = now;
        startLife(now);
    }

    static Change propose(ChangeId id, Booking booking, Actor proposedBy, Offer after, Instant now) {
        return new Change(id, booking, proposedBy, after, now);
    }

    void because(String words) {
        reason = words;
    }

    /** Takes the step; whoever calls has asked {@link #allows} before. */
    void take(ChangeStep step) {
        state = ChangeTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a change cannot " + step + " in " + state));
    }

    boolean allows(ChangeStep step) {
        return ChangeTransitions.TABLE.allows(state, step);
    }

    /** Accepted: these units, in the calendar for so long, and the answer's use of them. */
    void agreeOn(Offer decided, List<UnitId> units, TimeRange occupied) {
        after = decided;
        unitIds = units.stream().map(UnitId::value).toArray(UUID[]::new);
        occupiedFrom = occupied.start();
        occupiedTo = occupied.end();
    }

    void waitForPayment(PaymentId payment, int rows) {
        paymentId = payment.value();
        heldRows = rows;
    }

    void secure() {
        secured = true;
    }

    void loseSecurity() {
        secured = false;
    }

    /** 24 h, but not beyond the moment from which the guest would have, or would have left, what is to be changed. */
    void startLife(Instant now) {
        Instant begun = changesOnlyTheEnd() ? before.endsAt() : before.startsAt();
        expiresAt = Stream.of(now.plus(LIFE), begun, after.endsAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Such a change is possible while the stay lasts. */
    boolean changesOnlyTheEnd() {
        return before.from().equals(after.from())
                && before.guests() == after.guests()
                && before.units() == after.units()
                && before.extras().equals(after.extras());
    }

    /** The stay may have begun since it was proposed. */
    boolean isPossibleFor(Booking booking) {
        return switch (booking.state()) {
            case CONFIRMED -> true;
            case IN_PROGRESS -> changesOnlyTheEnd();
            case AWAITING_PAYMENT, REQUESTED, ACCEPTED, COMPLETED, DECLINED, CANCELLED, EXPIRED -> false;
        };
    }

    boolean isOverdue(Instant now) {
        return !secured && !now.isBefore(expiresAt);
    }

    /** What the guest pays more; negative if it is less. */
    Money difference() {
        return after.price().total().minus(before.price().total());
    }

    public ChangeId id() {
        return new ChangeId(id);
    }

    /** As what payments and the calendar know it: they keep its money and its units apart from the booking's. */
    BookingId account() {
        return new BookingId(id);
    }

    BookingId bookingId() {
        return new BookingId(bookingId);
    }

    ChangeState state() {
        return state;
    }

    Actor proposedBy() {
        return proposedBy;
    }

    Offer before() {
        return before;
    }

    Offer after() {
        return after;
    }

    String reason() {
        return reason;
    }

    List<UnitId> unitIds() {
        return Stream.of(unitIds).map(UnitId::new).toList();
    }

    TimeRange occupied() {
        return TimeRange.of(occupiedFrom, occupiedTo);
    }

    int heldRows() {
        return heldRows;
    }

    /** Null if there is nothing to pay. */
    PaymentId paymentId() {
        return paymentId == null ? null : new PaymentId(paymentId);
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
