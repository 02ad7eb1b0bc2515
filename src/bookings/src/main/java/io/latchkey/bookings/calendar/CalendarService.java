package io.latchkey.bookings.calendar;

import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.coupon.CouponRequest;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.Refusal;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reads what decisions are made on. */
@ApplicationScoped
public class CalendarService {

    /** More than any turnaround or zone offset reaches beyond the stay itself. */
    static final Duration AROUND_A_STAY = Duration.ofDays(40);

    /** As long as any stay, which is farther than the engine looks for alternatives, and some. */
    private static final Duration AROUND_ALTERNATIVES = Duration.ofDays(StayRequest.MAX_DAYS + 40L);

    private final CalendarRepository calendars;
    private final InstantSource clock;

    public CalendarService(CalendarRepository calendars, InstantSource clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Enough of the calendar to decide about the stay.
     *
     * @throws ProblemException NOT_FOUND if there is no such listing
     */
    @Transactional
    public ListingCalendar around(Stay stay, ListingId listing) {
        return around(stay, listing, null);
    }

    /**
     * @param coupon to be looked for at the same time; null for none
     * @throws ProblemException NOT_FOUND if there is no such listing
     */
    @Transactional
    public ListingCalendar around(Stay stay, ListingId listing, CouponRequest coupon) {
        return only(calendars.read(List.of(listing), window(stay, AROUND_A_STAY), coupon, clock.instant()));
    }

    /** Enough of the calendar to name the nearest alternatives, or to show a range of days. */
    @Transactional
    public ListingCalendar farAround(Stay stay, ListingId listing) {
        return farAround(stay, listing, null);
    }

    /** @param coupon to be looked for at the same time; null for none */
    @Transactional
    public ListingCalendar farAround(Stay stay, ListingId listing, CouponRequest coupon) {
        return only(calendars.read(List.of(listing), window(stay, AROUND_ALTERNATIVES), coupon, clock.instant()));
    }

    /**
     * Decides by the calendar, or by the far one if the decision needs it.
     *
     * @param found {@link #around} the stay
     */
    @Transactional
    public Decision decide(Question question, ListingCalendar found) {
        Decision decision = question.decide(found);
        return isSettled(decision, question.stay())
                ? decision
                : question.decide(farAround(question.stay(), found.listing().listingId()));
    }

    /**
     * False if bookings would move that reach out of what was read {@link #around} the stay: who else is in their way
     * out there only {@link #farAround} tells.
     */
    static boolean isSettled(Decision decision, Stay stay) {
        return decision.movesOnlyWithin(window(stay, AROUND_A_STAY));
    }

    /** The explained no to the question, with the nearest alternatives. */
    @Transactional
    public ProblemException refusal(Question question, ListingId listing, List<Refusal> refusals) {
        return NotAvailable.because(
                refusals.stream().map(Reason::of).toList(), question.nearest(farAround(question.stay(), listing)));
    }

    private static ListingCalendar only(List<ListingCalendar> found) {
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such listing."));
    }

    private static TimeRange window(Stay stay, Duration around) {
        TimeRange times =
                switch (stay) {
                    case Stay.Nights(var dates) -> times(dates);
                    case Stay.Days(var dates) -> times(dates);
                    case Stay.Hours(var range) -> range;
                };
        return times.widenedBy(around, around);
    }

    private static TimeRange times(DateRange dates) {
        return TimeRange.of(start(dates.start()), start(dates.end()));
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
