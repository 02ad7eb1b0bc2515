package io.latchkey.bookings.booking;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one guest may hold without paying; a series counts once. */
@ApplicationScoped
class UnpaidLimit {

    private final int most;

    UnpaidLimit(@ConfigProperty(name = "latchkey.bookings.max-unpaid-per-guest", defaultValue = "10") int most) {
        this.most = most;
    }

    /** @throws ProblemException TOO_MANY_HOLDS */
    void check(Standing guest, Instant now) {
        if (guest.unpaid() >= most) {
            throw new ProblemException(
                            BookingsProblem.TOO_MANY_HOLDS,
                            "You hold " + most + " unpaid bookings; pay or withdraw one, or wait until it expires.")
                    .with("limit", most)
                    .with(
                            "retryAfterSeconds",
                            Duration.between(now, guest.nextExpiry()).toSeconds() + 1);
        }
    }
}
