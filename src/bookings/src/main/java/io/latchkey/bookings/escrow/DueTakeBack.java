package io.latchkey.bookings.escrow;

import io.latchkey.bookings.pricing.Share;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;

/** What is to be taken back as soon as payments tells that it was released. */
@Embeddable
class DueTakeBack {

    @Convert(converter = SplitJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private List<Share> takingBack = List.of();

    void add(List<Share> shares) {
        takingBack = Shares.together(Stream.of(takingBack, shares));
    }

    /** All of it; the next call has nothing. */
    List<Share> next() {
        List<Share> due = takingBack;
        takingBack = List.of();
        return due;
    }
}
