package io.latchkey.simulation;

import io.latchkey.bookings.quote.QuoteWish;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.simulation.Catalogue.Offered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What guests would like: few listings and few days, so that they are in each other's way. */
final class Wishes {

    private static final int DAYS_AHEAD = 9;
    private static final int LONGEST = 4;
    private static final int HOURS_AHEAD = 70;

    private final SimulatedWorld world;

    Wishes(SimulatedWorld world) {
        this.world = world;
    }

    QuoteWish any() {
        Offered offered = world.oneOf(Catalogue.all());
        int units = offered.listing().unitIds().size() > 1 && offered.per() != Per.NIGHT && world.chance(0.3) ? 2 : 1;
        StayRequest request = new StayRequest(stay(offered.per()), 1, units);
        return new QuoteWish(offered.listing().listingId(), request, List.of(), null, RateVariant.STANDARD, null);
    }

    Stay stay(Per per) {
        Instant now = world.agenda().instant();
        LocalDate first =
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(world.random().nextInt(DAYS_AHEAD));
        DateRange dates = DateRange.of(first, first.plusDays(world.random().nextInt(1, LONGEST)));
        return switch (per) {
            case NIGHT -> new Stay.Nights(dates);
            case DAY -> new Stay.Days(dates);
            case HOUR -> {
                Instant start = now.truncatedTo(ChronoUnit.HOURS)
                        .plus(Duration.ofHours(world.random().nextInt(1, HOURS_AHEAD)));
                yield new Stay.Hours(TimeRange.of(
                        start, start.plus(Duration.ofHours(world.random().nextInt(1, LONGEST)))));
            }
        };
    }
}
