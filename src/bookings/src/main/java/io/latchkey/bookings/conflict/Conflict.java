package io.latchkey.bookings.conflict;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ConflictId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One booking that another one's lateness stands in the way of. {@link ConflictTransitions} has every step. */
@Entity
public class Conflict {

    @Id
    private UUID id;

    private UUID lateBookingId;
    private UUID bookingId;
    private UUID listingId;
    private UUID hostId;
    private UUID guestId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ConflictState state;

    private Instant lateUntil;
    private String note;
    private Instant createdAt;
    private Instant closedAt;

    /** For Hibernate only. */
    protected Conflict() {}

    private Conflict(ConflictId id, BookingId late, Booking affected, Instant lateUntil, Instant now) {
        this.id = id.value();
        this.lateBookingId = late.value();
        this.bookingId = affected.id().value();
        this.listingId = affected.listingId().value();
        this.hostId = affected.hostId().value();
        this.guestId = affected.guestId().value();
        this.state = ConflictTransitions.TABLE.initial();
        this.lateUntil = lateUntil;
        this.createdAt = now;
    }

    static Conflict open(ConflictId id, BookingId late, Booking affected, Instant lateUntil, Instant now) {
        return new Conflict(id, late, affected, lateUntil, now);
    }

    /** A later report knows better. */
    void lateUntil(Instant moment) {
        lateUntil = moment;
    }

    boolean allows(ConflictStep step) {
        return ConflictTransitions.TABLE.allows(state, step);
    }

    /** Closes it; whoever calls has asked {@link #allows} before. */
    void close(ConflictStep step, String words, Instant now) {
        state = ConflictTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a conflict cannot " + step + " in " + state));
        note = words;
        closedAt = now;
    }

    ConflictId id() {
        return new ConflictId(id);
    }

    BookingId lateBookingId() {
        return new BookingId(lateBookingId);
    }

    BookingId bookingId() {
        return new BookingId(bookingId);
    }

    /** Of the affected booking. */
    ListingId listingId() {
        return new ListingId(listingId);
    }

    PersonId hostId() {
        return new PersonId(hostId);
    }

    PersonId guestId() {
        return new PersonId(guestId);
    }

    ConflictState state() {
        return state;
    }

    Instant lateUntil() {
        return lateUntil;
    }

    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
