package io.latchkey.bookings.calendar;

import io.latchkey.engine.availability.DayCalendar;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.listing.ListingState;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.engine.pricing.Rate;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The calendar of dates that everybody may see. */
@ApplicationScoped
public class DayCalendarService {

    private static final int MONTHS_SHOWN = 3;

    private final CalendarService calendars;
    private final InstantSource clock;

    public DayCalendarService(CalendarService calendars, InstantSource clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param from null for today in the listing's zone
     * @param to exclusive; null for three months after {@code from}
     * @param per null for the first that the listing is rented by: night, day, hour
     */
    public record Query(LocalDate from, LocalDate to, Per per, int guests, int units) {}

    /**
     * The days of a listing and what each of them costs.
     *
     * @param bookable false if the listing takes no bookings, whatever its days would allow; who manages it sees that
     */
    public record Days(Per per, ListingState state, boolean bookable, List<DayCalendar.Day> days, Rate rate) {}

    /**
     * @throws ProblemException NOT_FOUND if the listing is not public and not the viewer's, INVALID_REQUEST if it is rented otherwise
     */
    @Transactional
    public Days days(ListingId listing, Query query, Viewer viewer) {
        Instant now = clock.instant();
        LocalDate nearby = query.from() != null ? query.from() : LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate until = query.to() != null ? query.to() : nearby.plusMonths(MONTHS_SHOWN);
        DateRange wide = DateRange.of(nearby.minusDays(1), until.plusDays(1));
        ListingCalendar found = calendars.farAround(new Stay.Days(wide), listing);
        viewer.requireSight(found.listing());
        ListingRules rules = found.rules();
        Per counted = counted(query.per(), rules);
        LocalDate first = query.from() != null ? query.from() : CivilTime.dateOf(now, rules.zone());
        DateRange dates = DateRange.of(first, query.to() != null ? query.to() : first.plusMonths(MONTHS_SHOWN));
        var wish = new DayCalendar.Wish(counted, query.guests(), query.units());
        return new Days(
                counted,
                found.listing().state(),
                viewer.seesBookable(found.listing()),
                DayCalendar.of(dates, wish, found.calendar(), rules, now),
                found.listing().prices(FeeRates.NONE).rate(counted));
    }

    private static Per counted(Per wanted, ListingRules rules) {
        Stream<Per> candidates = wanted == null ? Stream.of(Per.values()) : Stream.of(wanted);
        return candidates.filter(rules::offers).findFirst().orElseThrow(() -> new ProblemException(
                        PlatformProblem.INVALID_REQUEST, "The listing has no such calendar.")
                .at("?per", "the listing is not rented by this"));
    }
}
