package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** Money that is promised and not taken: until when, or from when on, and how much of it if not all. */
@Embeddable
public class Expected {

    private Instant heldUntil;

    private Instant chargeAt;

    /** Still to be paid by a guest who gave the booking up before its money was taken; else empty. */
    @Convert(converter = SplitJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private List<Share> owed = List.of();

    void holdUntil(Instant moment) {
        heldUntil = moment;
        chargeAt = null;
    }

    void chargeAt(Instant moment) {
        chargeAt = moment;
        heldUntil = null;
    }

    void owe(Owed rest) {
        owed = rest.split();
    }

    /** Until when the guest's bank holds it; null if nothing is held. */
    public Instant heldUntil() {
        return heldUntil;
    }

    public boolean isChargedLater() {
        return chargeAt != null;
    }

    /** When the kept card is charged; null if none is kept. */
    Instant chargeAt() {
        return chargeAt;
    }

    List<Share> owed() {
        return owed;
    }
}
