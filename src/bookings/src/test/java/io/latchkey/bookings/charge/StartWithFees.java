package io.latchkey.bookings.charge;

import io.latchkey.engine.pricing.FeeRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** As if the service started with such fees. */
@ApplicationScoped
public class StartWithFees {

    private final ChargesService charges;

    public StartWithFees(ChargesService charges) {
        this.charges = charges;
    }

    @Transactional
    public void with(int guestBasisPoints, int hostBasisPoints) {
        charges.tellOf(new FeeRates(guestBasisPoints, hostBasisPoints));
    }
}
