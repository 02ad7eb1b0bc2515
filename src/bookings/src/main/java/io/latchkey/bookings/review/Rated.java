package io.latchkey.bookings.review;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import java.util.UUID;

/** One listing, host or guest. */
public record Rated(RatedKind kind, UUID id) {

    public static Rated listing(ListingId listing) {
        return new Rated(RatedKind.LISTING, listing.value());
    }

    public static Rated host(PersonId host) {
        return new Rated(RatedKind.HOST, host.value());
    }

    public static Rated guest(PersonId guest) {
        return new Rated(RatedKind.GUEST, guest.value());
    }
}
