package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.money.Money;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** Whose one payment's money is to be: so much the guest's again, the rest as it is split. */
@Embeddable
class Promised {

    /** What payments was asked to give back, whether it told so already or not. */
    private long promisedMinor;

    @Convert(converter = SplitJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private List<Share> split;

    /** For Hibernate only. */
    protected Promised() {}

    Promised(List<Share> split) {
        this.split = split;
    }

    void add(Apportionment.Part part) {
        promisedMinor = Math.addExact(promisedMinor, part.refund().amountMinor());
        split = part.split();
    }

    /** An operator may give money back without this service. */
    void countWhatNobodyAskedFor(Money refunded) {
        Money unasked = new Money(Math.max(0, refunded.amountMinor() - promisedMinor), refunded.currency());
        add(new Apportionment.Part(unasked, Shares.cut(split, unasked).left()));
    }

    /**
     * Whoever was to have it has it no more.
     *
     * @param ofGuest the part of it that was promised to the guest
     */
    void forgo(Money part, Money ofGuest) {
        promisedMinor -= ofGuest.amountMinor();
        split = Shares.cut(Shares.hostFirst(split), part.minus(ofGuest)).left();
    }

    long toGuest() {
        return promisedMinor;
    }

    List<Share> split() {
        return split;
    }
}
