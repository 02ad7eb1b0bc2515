package io.latchkey.bookings.booking;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one guest may hold without paying; a series counts once. */
@ApplicationScoped
class UnpaidLimit {

    private final BookingRepository bookings;
    private final int most;

    UnpaidLimit(
            BookingRepository bookings,
            @ConfigProperty(name = "latchkey.bookings.max-unpaid-per-guest", defaultValue = "10") int most) {
        this.bookings = bookings;
        this.most = most;
    }

    /** @throws ProblemException TOO_MANY_HOLDS */
    void check(PersonId guest, Instant now) {
        List<Instant> unpaid = bookings.unpaidHolds(guest, now);
        if (unpaid.size() >= most) {
            throw new ProblemException(
                            BookingsProblem.TOO_MANY_HOLDS,
                            "You hold " + most + " unpaid bookings; pay or withdraw one, or wait until it expires.")
                    .with("limit", most)
                    .with(
                            "retryAfterSeconds",
                            Duration.between(now, unpaid.getFirst()).toSeconds() + 1);
        }
    }
}
