package io.latchkey.payments.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** When money is taken for a booking that starts far from now. */
@ConfigMapping(prefix = "latchkey.charge")
public interface ChargeSettings {

    /**
     * How far away a start may be for its money to be taken at once. The provider says how long money may be held (90
     * days at Stripe); some of that is for what comes after the start.
     */
    @WithDefault("P80D")
    Duration maxHold();

    /** How long before the start a card that was kept is charged, and charged again after a refusal; longest first. */
    @WithDefault("P7D,P5D,P3D,P1D")
    List<Duration> beforeStart();
}
