package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.ClaimId;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What an escrow knows of the claims about it. */
@Embeddable
class Withheld {

    /** The last claim that it was withheld for, or that payments was asked to freeze it for; null if there never was one. */
    private UUID claimId;

    /** That claim is open: nothing of the booking's money moves. In the booking's own escrow only. */
    private boolean withheld;

    /** How all of the booking's money would have been divided meanwhile; null if it would not. */
    @Convert(converter = SettlementJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private Settlement putOff;

    /** For Hibernate, and for an escrow that nobody claims anything of. */
    protected Withheld() {}

    void freezeFor(ClaimId claim) {
        claimId = claim.value();
    }

    /** Even if nothing of it is in the booking's own escrow. */
    void withhold(ClaimId claim) {
        freezeFor(claim);
        withheld = true;
    }

    /** Ends what {@link #withhold} began. */
    void letGo() {
        withheld = false;
    }

    void putOff(Settlement settlement) {
        putOff = settlement;
    }

    /** What was put off; the next call has nothing. */
    Optional<Settlement> nextPutOff() {
        Optional<Settlement> due = Optional.ofNullable(putOff);
        putOff = null;
        return due;
    }

    boolean isWithheld() {
        return withheld;
    }

    /** Null if it never was frozen for one. */
    ClaimId claimId() {
        return claimId == null ? null : new ClaimId(claimId);
    }
}
