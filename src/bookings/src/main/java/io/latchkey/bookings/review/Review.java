package io.latchkey.bookings.review;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.ReviewId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one side of a booking says about a stay. It is written once and never changed; it is shown as soon as the other
 * side's is there, too, or when the window closes that was open while it was written.
 */
@Entity
public class Review {

    @Id
    private UUID id;

    private UUID bookingId;

    @Enumerated(EnumType.STRING)
    private ReviewAuthor author;

    private UUID listingId;
    private UUID guestId;
    private UUID hostId;
    private int stars;
    private String words;
    private LocalDate stayedOn;
    private Instant createdAt;
    private Instant windowEndsAt;
    private Instant shownAt;

    /** For Hibernate only. */
    protected Review() {}

    private Review(ReviewId id, Booking booking, ReviewAuthor author, NewReview said, Instant windowEndsAt) {
        this.id = id.value();
        this.bookingId = booking.id().value();
        this.author = author;
        this.listingId = booking.offer().listingId().value();
        this.guestId = booking.guestId().value();
        this.hostId = booking.hostId().value();
        this.stars = said.stars();
        this.words = said.text();
        this.stayedOn =
                LocalDate.ofInstant(booking.offer().startsAt(), booking.offer().timeZone());
        this.createdAt = said.at();
        this.windowEndsAt = windowEndsAt;
    }

    /** @param windowEndsAt from then on it is shown, whatever the other side does */
    static Review write(ReviewId id, Booking booking, ReviewAuthor author, NewReview said, Instant windowEndsAt) {
        return new Review(id, booking, author, said, windowEndsAt);
    }

    /** Whoever calls holds the lock of its booking. */
    void show(Instant now) {
        if (isShown()) {
            throw new IllegalStateException("the review is shown already: " + id);
        }
        shownAt = now;
    }

    boolean isShown() {
        return shownAt != null;
    }

    ReviewId id() {
        return new ReviewId(id);
    }

    BookingId bookingId() {
        return new BookingId(bookingId);
    }

    ReviewAuthor author() {
        return author;
    }

    ListingId listingId() {
        return new ListingId(listingId);
    }

    PersonId guestId() {
        return new PersonId(guestId);
    }

    PersonId hostId() {
        return new PersonId(hostId);
    }

    /** Whose rating of that kind it counts for. */
    Rated rated(RatedKind kind) {
        return switch (kind) {
            case LISTING -> Rated.listing(listingId());
            case HOST -> Rated.host(hostId());
            case GUEST -> Rated.guest(guestId());
        };
    }

    int stars() {
        return stars;
    }

    String words() {
        return words;
    }

    /** The first day of the stay, by the listing's calendar. */
    LocalDate stayedOn() {
        return stayedOn;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant windowEndsAt() {
        return windowEndsAt;
    }

    /** Null while it is hidden. */
    Instant shownAt() {
        return shownAt;
    }
}
