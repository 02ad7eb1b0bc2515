package io.latchkey.listings.search.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When all that bookings had told was here: copies that may be old are no ground to say what is free. */
@ApplicationScoped
public class CopyAge {

    private final Duration longest;
    private volatile boolean everCaughtUp;
    private volatile long caughtUpAt;

    public CopyAge(@ConfigProperty(name = "latchkey.search.oldest-calendars") Duration longest) {
        this.longest = longest;
    }

    void caughtUp() {
        caughtUpAt = System.nanoTime();
        everCaughtUp = true;
    }

    /** Whether that is longer ago than a search with dates can bear, or has not been since this service started. */
    public boolean isTooOld() {
        return !everCaughtUp || System.nanoTime() - caughtUpAt > longest.toNanos();
    }
}
