package io.latchkey.listings.testing;

import io.latchkey.listings.search.copy.CopyAge;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;

/** Copies that are fresh until a test says that bookings has been silent. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SwitchableAge extends CopyAge {

    private volatile boolean tooOld;

    public SwitchableAge() {
        super(Duration.ofDays(1));
    }

    public void isTooOld(boolean now) {
        tooOld = now;
    }

    @Override
    public boolean isTooOld() {
        return tooOld;
    }
}
