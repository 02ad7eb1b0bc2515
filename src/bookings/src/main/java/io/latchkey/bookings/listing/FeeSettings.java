package io.latchkey.bookings.listing;

import io.latchkey.engine.pricing.FeeRates;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the platform takes, in ten-thousandths of what the host charges; frozen into each quote. */
@ConfigMapping(prefix = "latchkey.fees")
public interface FeeSettings {

    @WithDefault("1000")
    int guestBasisPoints();

    @WithDefault("300")
    int hostBasisPoints();

    default FeeRates rates() {
        return new FeeRates(guestBasisPoints(), hostBasisPoints());
    }
}
