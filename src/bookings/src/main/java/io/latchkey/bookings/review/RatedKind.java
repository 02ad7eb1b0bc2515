package io.latchkey.bookings.review;

import java.util.List;

/** What reviews are about. */
public enum RatedKind {
    LISTING(ReviewAuthor.GUEST, "listingId"),
    /** In all their listings. */
    HOST(ReviewAuthor.GUEST, "hostId"),
    GUEST(ReviewAuthor.HOST, "guestId");

    private final ReviewAuthor ratedBy;
    private final String column;

    RatedKind(ReviewAuthor ratedBy, String column) {
        this.ratedBy = ratedBy;
        this.column = column;
    }

    ReviewAuthor ratedBy() {
        return ratedBy;
    }

    /** Which column of a review says whom it is about. */
    String column() {
        return column;
    }

    /** What a review by this author counts for, in the order in which everybody locks their ratings. */
    static List<RatedKind> by(ReviewAuthor author) {
        return switch (author) {
            case GUEST -> List.of(LISTING, HOST);
            case HOST -> List.of(GUEST);
        };
    }
}
