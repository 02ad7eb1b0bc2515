package io.latchkey.bookings.charge;

import io.latchkey.bookings.listing.FeeSettings;
import io.latchkey.engine.listing.PlaceTax;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.platform.feed.EventLog;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Hands out what stays are charged, and tells when that changes. */
@ApplicationScoped
public class ChargesService {

    private final ChargesRepository charges;
    private final FeeSettings fees;
    private final EventLog events;

    public ChargesService(ChargesRepository charges, FeeSettings fees, EventLog events) {
        this.charges = charges;
        this.fees = fees;
        this.events = events;
    }

    /** The fees as they are set can only change by a start; of several replicas the first one tells. */
    @Transactional
    void tellOfOtherFees(@Observes StartupEvent started) {
        tellOf(fees.rates());
    }

    void tellOf(FeeRates rates) {
        if (charges.areNews(rates)) {
            changed();
        }
    }

    /** Something has changed, in the caller's transaction. */
    public void changed() {
        events.append("io.latchkey.charges.changed", "charges", Map.of());
    }

    public FeeRates fees() {
        return fees.rates();
    }

    /** What places tax, in the order in which quotes apply it. */
    @Transactional
    public List<PlaceTax> placeTaxes() {
        return charges.placeTaxes();
    }
}
