package io.latchkey.bookings.calendar;

import io.latchkey.bookings.listing.FeeSettings;
import io.latchkey.engine.availability.HourSlots;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The bookable times of what is rented by the hour, for everybody to see. */
@ApplicationScoped
public class SlotService {

    private static final int DAYS_SHOWN = 7;

    private final CalendarService calendars;
    private final FeeSettings fees;
    private final InstantSource clock;

    public SlotService(CalendarService calendars, FeeSettings fees, InstantSource clock) {
        this.calendars = calendars;
        this.fees = fees;
        this.clock = clock;
    }

    /**
     * What slots are wanted.
     *
     * @param from first date in the listing's zone; null for today
     * @param to exclusive; null for a week after {@code from}
     * @param length null for the shortest that can be booked from each date
     */
    public record Wish(ListingId listing, LocalDate from, LocalDate to, Duration length, int guests, int units) {}

    /** A time that can be booked as it is, and what the guest would pay. */
    public record Slot(TimeRange times, Money total) {}

    /**
     * @throws ProblemException NOT_FOUND if the listing is not public and not the viewer's, INVALID_REQUEST if it is not
     *     rented by the hour
     */
    @Transactional
    public Page<Slot> slots(Wish wish, Viewer viewer, String cursor, int limit) {
        Instant now = clock.instant();
        Stay around = new Stay.Days(around(nearby(wish, now), wish));
        ListingCalendar found = calendars.around(around, wish.listing());
        viewer.requireSight(found.listing());
        requireByTheHour(found);
        if (!viewer.seesBookable(found.listing())) {
            return Page.last(List.of());
        }
        PageRequest asked = new PageRequest(wish.toString(), cursor, limit);
        Instant last =
                asked.position().map(start -> Instant.parse(start.getFirst())).orElse(Instant.MIN);
        List<Slot> slots = slots(wish, found, last, asked.rows(), now);
        if (!slots.stream()
                .allMatch(slot -> CalendarService.isSettled(found.decide(request(slot.times(), wish), now), around))) {
            slots = slots(wish, calendars.farAround(around, wish.listing()), last, asked.rows(), now);
        }
        return asked.page(slots, slot -> slot.times().start());
    }

    private List<Slot> slots(Wish wish, ListingCalendar found, Instant last, int limit, Instant now) {
        return dates(wish, found, now)
                .dates()
                .flatMap(date -> slotsFrom(date, wish, found, now))
                .filter(times -> times.start().isAfter(last))
                .flatMap(times -> priced(times, wish, found, now))
                .limit(limit)
                .toList();
    }

    private static Stream<TimeRange> slotsFrom(LocalDate date, Wish wish, ListingCalendar found, Instant now) {
        Duration length = wish.length() != null ? wish.length() : HourSlots.shortest(date, found.rules());
        var engineWish = new HourSlots.Wish(length, wish.guests(), wish.units());
        DateRange only = DateRange.of(date, date.plusDays(1));
        return HourSlots.on(only, engineWish, found.calendar(), found.rules(), now).stream();
    }

    private static StayRequest request(TimeRange slot, Wish wish) {
        return new StayRequest(new Stay.Hours(slot), wish.guests(), wish.units());
    }

    private static LocalDate nearby(Wish wish, Instant now) {
        return wish.from() != null ? wish.from() : LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static DateRange around(LocalDate from, Wish wish) {
        LocalDate to = wish.to() != null ? wish.to() : from.plusDays(DAYS_SHOWN);
        return DateRange.of(from.minusDays(1), to.plusDays(1));
    }

    private static void requireByTheHour(ListingCalendar found) {
        if (!found.rules().offers(Per.HOUR)) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST, "The listing is not rented by the hour; see its calendar.");
        }
    }

    private static DateRange dates(Wish wish, ListingCalendar found, Instant now) {
        LocalDate first = wish.from() != null
                ? wish.from()
                : CivilTime.dateOf(now, found.rules().zone());
        return DateRange.of(first, wish.to() != null ? wish.to() : first.plusDays(DAYS_SHOWN));
    }

    private Stream<Slot> priced(TimeRange times, Wish wish, ListingCalendar found, Instant now) {
        LocalDate today = CivilTime.dateOf(now, found.rules().zone());
        PriceRequest plain = PriceRequest.of(new Stay.Hours(times), wish.guests(), wish.units(), today);
        return found.price(plain, fees.rates()).map(price -> new Slot(times, price.total())).stream();
    }
}
