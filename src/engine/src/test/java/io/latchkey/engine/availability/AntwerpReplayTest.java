package io.latchkey.engine.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A year of 2,870 real calendars with their own least and most nights for each day: for every listing and arrival the
 * engine says what can be read off the file.
 */
class AntwerpReplayTest {

    private static final Path FILE = Path.of(System.getProperty("latchkey.root", "../.."))
            .resolve("../shared/data/airbnb-antwerp/calendar.csv.gz");
    private static final ZoneId ANTWERP = ZoneId.of("Europe/Brussels");
    private static final LocalTime CHECK_IN = LocalTime.of(15, 0);
    private static final LocalTime CHECK_OUT = LocalTime.of(11, 0);
    private static final UnitId HOME = new UnitId(new UUID(0, 1));
    private static final BookingId BOOKING = new BookingId(new UUID(0, 2));
    private static final int LISTING_DAYS = 1_047_550;

    /** One line of the file. */
    private record Night(String listing, LocalDate date, boolean free, Limit limit) {

        /** Prices may hold a comma, so that the lengths are counted from the end. */
        static Night parse(String line) {
            String[] first = line.split(",", 4);
            String[] rest = first[3].split(",");
            int min = Integer.parseInt(rest[rest.length - 2]);
            int max = Integer.parseInt(rest[rest.length - 1]);
            return new Night(
                    first[0],
                    LocalDate.parse(first[1]),
                    first[2].equals("t"),
                    new Limit(Math.min(min, StayRequest.MAX_DAYS), Math.clamp(max, min, StayRequest.MAX_DAYS)));
        }
    }

    @Test
    void theEngineSaysWhatTheFileSays() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), () -> "skipped: no " + FILE.normalize() + " beside the repository");
        int days = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            lines.readLine();
            List<Night> year = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Night night = Night.parse(line);
                if (!year.isEmpty() && !year.getFirst().listing().equals(night.listing())) {
                    days += replay(year);
                    year.clear();
                }
                year.add(night);
            }
            days += replay(year);
        }
        assertEquals(LISTING_DAYS, days);
    }

    private static int replay(List<Night> year) {
        Calendar calendar = calendar(year);
        ListingRules rules = rules(year);
        Instant now = CivilTime.startOf(year.getFirst().date(), ANTWERP);
        DateRange dates =
                DateRange.of(year.getFirst().date(), year.getLast().date().plusDays(1));
        List<DayCalendar.Day> shown =
                DayCalendar.of(dates, new DayCalendar.Wish(Per.NIGHT, 1, 1), calendar, rules, now);
        int free = 0;
        for (int i = year.size() - 1; i >= 0; i--) {
            Night arrival = year.get(i);
            free = arrival.free() ? free + 1 : 0;
            int min = arrival.limit().min();
            int longest = Math.min(free, arrival.limit().max());
            String where = arrival.listing() + " from " + arrival.date();
            assertEquals(longest >= min, shown.get(i).mayArrive(), where);
            for (int nights : new int[] {min - 1, min, longest, longest + 1}) {
                boolean bookable = nights >= min && nights <= longest;
                assertEquals(
                        bookable,
                        nights > 0 && decide(arrival.date(), nights, calendar, rules, now),
                        () -> nights + " nights, " + where);
            }
        }
        return year.size();
    }

    private static boolean decide(LocalDate arrival, int nights, Calendar calendar, ListingRules rules, Instant now) {
        StayRequest request = new StayRequest(Stay.nights(arrival, arrival.plusDays(nights)), 1, 1);
        return Availability.decide(request, calendar, rules, now).isAvailable();
    }

    /** The file does not tell bookings from what the host closed: each other run of taken nights is one of either. */
    private static Calendar calendar(List<Night> year) {
        List<Occupancy> bookings = new ArrayList<>();
        List<HostBlock> blocks = new ArrayList<>();
        LocalDate afterwards = year.getLast().date().plusDays(1);
        blocks.add(new HostBlock.OnDates(
                HostBlock.State.CLOSED, DateRange.of(afterwards, afterwards.plusDays(StayRequest.MAX_DAYS))));
        int runs = 0;
        for (int i = 0; i < year.size(); i++) {
            int end = i;
            while (end < year.size() && !year.get(end).free()) {
                end++;
            }
            if (end > i) {
                DateRange taken = DateRange.of(
                        year.get(i).date(), year.get(end - 1).date().plusDays(1));
                if (runs++ % 2 == 0) {
                    bookings.add(Occupancy.booking(HOME, use(taken), BOOKING));
                } else {
                    blocks.add(new HostBlock.OnDates(HostBlock.State.CLOSED, taken));
                }
                i = end;
            }
        }
        return Calendar.of(List.of(HOME), bookings, blocks);
    }

    private static TimeRange use(DateRange nights) {
        return TimeRange.of(
                CivilTime.at(nights.start(), CHECK_IN, ANTWERP), CivilTime.at(nights.end(), CHECK_OUT, ANTWERP));
    }

    private static ListingRules rules(List<Night> year) {
        List<Season<Limit>> seasons = new ArrayList<>();
        for (Night night : year) {
            seasons.add(new Season<>(DateRange.of(night.date(), night.date().plusDays(1)), night.limit()));
        }
        LengthLimits lengths = new LengthLimits(
                new Limit(1, StayRequest.MAX_DAYS), Map.of(), Seasons.of(seasons), StayRuleMode.ON_ARRIVAL);
        return new ListingRules(
                ANTWERP,
                new StayTimes(CHECK_IN, CHECK_OUT, WeeklyHours.ALWAYS, 60),
                Map.of(Per.NIGHT, lengths),
                Changeover.ANY_DAY,
                Changeover.ANY_DAY,
                new LeadTime(Span.ZERO, Span.ofDays(730), null),
                Turnaround.NONE,
                List.of(),
                UnitUse.ANY,
                1);
    }
}
