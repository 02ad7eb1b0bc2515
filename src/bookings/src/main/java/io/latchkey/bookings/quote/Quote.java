package io.latchkey.bookings.quote;

import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import java.time.Duration;
import java.time.Instant;

/**
 * An offer to one guest that can be booked until it expires.
 *
 * @param listing as it was: its rules decide about the booking, whatever the host changes meanwhile
 */
public record Quote(
        QuoteId id, PersonId guestId, Offer offer, ListingCopy listing, Instant createdAt, Instant expiresAt) {

    public static final Duration LIFE = Duration.ofMinutes(15);

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
