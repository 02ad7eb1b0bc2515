package io.latchkey.bookings.conflict;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long after the end of a stay its units can be kept by saying that they are late. */
@ConfigMapping(prefix = "latchkey.late-reports")
public interface LateReportSettings {

    /** Longer than that a guest does not close a host's calendar. */
    @WithDefault("PT48H")
    Duration byGuest();

    @WithDefault("PT744H")
    Duration byHost();
}
