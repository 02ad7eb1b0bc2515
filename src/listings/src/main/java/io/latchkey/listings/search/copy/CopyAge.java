package io.latchkey.listings.search.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When bookings was last heard: copies that may be old are no ground to say what is free. */
@ApplicationScoped
public class CopyAge {

    private final Duration longest;
    private volatile long heardAt = System.nanoTime();

    public CopyAge(@ConfigProperty(name = "latchkey.search.oldest-calendars") Duration longest) {
        this.longest = longest;
    }

    void heardFromBookings() {
        heardAt = System.nanoTime();
    }

    /** Whether bookings has been silent for longer than a search with dates can bear. */
    public boolean isTooOld() {
        return System.nanoTime() - heardAt > longest.toNanos();
    }
}
