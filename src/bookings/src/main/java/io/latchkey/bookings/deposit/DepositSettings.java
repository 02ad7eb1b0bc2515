package io.latchkey.bookings.deposit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long security deposits are kept. */
@ConfigMapping(prefix = "latchkey.deposits")
public interface DepositSettings {

    /** From the end of the stay until the deposit goes back, unless a claim is open. */
    @WithDefault("PT72H")
    Duration returnAfter();
}
