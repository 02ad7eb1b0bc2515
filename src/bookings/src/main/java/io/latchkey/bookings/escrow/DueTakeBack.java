package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.money.Money;
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

    /**
     * The guest is to get so much less: first of what payments was asked for already, then of this.
     *
     * @param open all that the guest was promised and has not got
     */
    void drop(Money ofGuest, Money open) {
        Money due = Shares.sum(open.currency(), takingBack);
        Money beyondAsked = ofGuest.minus(open.minus(due)).max(Money.zero(due.currency()));
        takingBack = Shares.cut(takingBack, beyondAsked.min(due)).left();
    }

    /**
     * All of it; the next call has nothing.
     *
     * @param most that there is to take: less than was to be taken where a dispute was lost meanwhile
     */
    List<Share> next(Money most) {
        Money due = Shares.sum(most.currency(), takingBack).min(most);
        List<Share> taken = Shares.cut(takingBack, due).taken();
        takingBack = List.of();
        return taken;
    }
}
