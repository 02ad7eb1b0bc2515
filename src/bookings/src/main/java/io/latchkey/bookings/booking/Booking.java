package io.latchkey.bookings.booking;

import io.latchkey.bookings.escrow.Expected;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.engine.availability.Move;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.id.SeriesId;
import io.latchkey.kernel.id.UnitId;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.PartitionKey;

/**
 * The agreement between a guest and a host about some units for some time.
 *
 * <p>It is booked from a quote and holds its units for 15 minutes; once the guest's money is authorized the host is
 * asked, or not if the listing is instant; once the money is in escrow it is confirmed; it begins and ends by the clock.
 * It may be declined, withdrawn, cancelled or expire on the way. {@link BookingTransitions} has every step; {@link
 * #take} is the only way to take one.
 */
@Entity
public class Booking {

    @Id
    private UUID id;

    @PartitionKey
    private UUID calendarGroup;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    private UUID quoteId;
    private UUID seriesId;
    private UUID listingId;
    private UUID guestId;
    private UUID hostId;

    @Convert(converter = OfferJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private Offer offer;

    private UUID[] unitIds;

    @Embedded
    private Schedule schedule;

    /** Both sides have agreed: instant, or the host has accepted. */
    private boolean agreed;

    private boolean captureRefused;
    private String reason;

    /** For Hibernate only. */
    protected Booking() {}

    private Booking(BookingId id, Quote quote, List<UnitId> units, Instant now) {
        this.id = id.value();
        this.offer = quote.offer();
        this.calendarGroup = offer.calendarGroup();
        this.state = BookingState.AWAITING_PAYMENT;
        this.quoteId = quote.id().value();
        this.listingId = offer.listingId().value();
        this.guestId = quote.guestId().value();
        this.hostId = offer.hostId().value();
        this.unitIds = units.stream().map(UnitId::value).toArray(UUID[]::new);
        this.schedule = new Schedule(offer, now);
        this.agreed = offer.instantBook();
    }

    /** The first step: the guest books what the quote offered. */
    static Booking book(BookingId id, Quote quote, List<UnitId> units, Instant now) {
        return new Booking(id, quote, units, now);
    }

    /** Says that it was booked together with others. */
    Booking partOf(SeriesId series) {
        seriesId = series.value();
        return this;
    }

    /** Takes the step if the table has it for this state, actor and moment. Otherwise nothing changes. */
    Verdict take(BookingStep step, Actor actor, Instant now) {
        Verdict verdict = BookingTransitions.judge(this, step, actor, now);
        if (verdict instanceof Verdict.Taken(var row)) {
            enter(row, now);
        }
        return verdict;
    }

    private void enter(Transition row, Instant now) {
        state = row.to();
        agreed |= row.step() == BookingStep.ACCEPT;
        captureRefused |= row.step() == BookingStep.REFUSE_CAPTURE;
        schedule.note(row.step(), now);
    }

    /** Gives it like units for those that another claim needs. */
    void reassign(List<Move> moves) {
        Map<UnitId, UnitId> targets = moves.stream().collect(Collectors.toMap(Move::from, Move::to));
        unitIds = unitIds().stream()
                .map(unit -> targets.getOrDefault(unit, unit).value())
                .toArray(UUID[]::new);
    }

    /** Both sides have agreed on another time, party or price; the policy and the day of booking stay. */
    void agreeOn(Offer changed, List<UnitId> units) {
        offer = changed;
        unitIds = units.stream().map(UnitId::value).toArray(UUID[]::new);
        schedule.move(changed.use());
    }

    boolean holds(Guard guard, Instant now) {
        return switch (guard) {
            case NONE -> true;
            case AGREED -> agreed;
            case HOST_HAS_TO_AGREE -> !agreed;
            case REFUSED_FOR_THE_FIRST_TIME -> !captureRefused;
            case REFUSED_BEFORE -> captureRefused;
            case ON_ARRIVAL_DAY -> schedule.isArrivalDay(now, offer.timeZone());
            case NOT_CHECKED_IN_YET -> !schedule.isCheckedIn();
            case NOBODY_CAME_FOR_25_MINUTES -> schedule.isMissing(now);
        };
    }

    boolean isReached(Deadline deadline, Instant now) {
        Instant moment = schedule.at(deadline);
        return moment != null && !now.isBefore(moment);
    }

    /** When the clock will move it next, if ever. */
    Optional<Instant> nextDeadline() {
        return BookingTransitions.timed(state).flatMap(Transition::deadline).map(schedule::at);
    }

    /** Until when the units are held in this state. */
    Instant heldUntil() {
        return nextDeadline().orElseThrow();
    }

    Instant releaseAt() {
        return schedule.releaseAt();
    }

    /** When the stay was over, by the clock or before. */
    Instant endedAt() {
        return schedule.endedAt();
    }

    /** The host has to answer while the guest's bank holds the money; a kept card has to be charged by the start. */
    void expectMoney(Expected money) {
        schedule.expectMoney(money.heldUntil(), money.isChargedLater());
    }

    void because(String words) {
        reason = words;
    }

    public BookingId id() {
        return new BookingId(id);
    }

    public UUID calendarGroup() {
        return calendarGroup;
    }

    public long version() {
        return version;
    }

    public BookingState state() {
        return state;
    }

    public QuoteId quoteId() {
        return new QuoteId(quoteId);
    }

    /** Null for a booking by itself. */
    public SeriesId seriesId() {
        return seriesId == null ? null : new SeriesId(seriesId);
    }

    public ListingId listingId() {
        return new ListingId(listingId);
    }

    public PersonId guestId() {
        return new PersonId(guestId);
    }

    public PersonId hostId() {
        return new PersonId(hostId);
    }

    /** Whether its guest left before the clock ended the stay, or never came. */
    public boolean isGivenBack() {
        return schedule.isGivenBack();
    }

    /** Whether the guest was there: the stay is over, and nobody has said that they never came. */
    public boolean tookPlace() {
        return state == BookingState.COMPLETED && !schedule.isNoShow();
    }

    public Offer offer() {
        return offer;
    }

    public List<UnitId> unitIds() {
        return Stream.of(unitIds).map(UnitId::new).toList();
    }

    public Instant createdAt() {
        return schedule.createdAt();
    }

    /** Until when the guest has to pay; null once it does not matter. */
    public Instant holdExpiresAt() {
        return state == BookingState.AWAITING_PAYMENT ? schedule.at(Deadline.HOLD_EXPIRES) : null;
    }

    public String reason() {
        return reason;
    }
}
