package io.latchkey.bench.engine;

import io.latchkey.engine.availability.Availability;
import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.DayCalendar;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.HourSlots;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.engine.pricing.Pricing;
import io.latchkey.engine.pricing.Quotation;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the engines cost: a plain home and one with all rules, each with 500 occupancies, and a pool that must be
 * repacked. Targets: a decision about a home within 5 µs, a year's day calendar with all rules within 300 µs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineBench {

    private final Calendar calendar = BusyHome.calendar();
    private final ListingRules rules = BusyHome.rules();
    private final RatePlan plan = BusyHome.plan();
    private final Calendar strictCalendar = HomeWithAllRules.calendar();
    private final ListingRules strictRules = HomeWithAllRules.rules();
    private final Calendar poolCalendar = FullPool.calendar();
    private final ListingRules poolRules = FullPool.rules();
    private final StayRequest repacked = FullPool.request();
    private final HourSlots.Wish fourHours = new HourSlots.Wish(Duration.ofHours(4), 1, 1);
    private final Instant now = BusyHome.NOW;
    private final LocalDate free = BusyHome.FIRST.plusDays(302);
    private final StayRequest fits = new StayRequest(Stay.nights(free, free.plusDays(1)), 2, 1);
    private final StayRequest collides = new StayRequest(Stay.nights(free, free.plusDays(7)), 2, 1);
    private final StayRequest fitsAllRules =
            new StayRequest(Stay.nights(BusyHome.FIRST.plusDays(32), BusyHome.FIRST.plusDays(33)), 2, 1);
    private final DateRange year = DateRange.of(BusyHome.FIRST, BusyHome.FIRST.plusDays(365));
    private final DateRange day = DateRange.of(FullPool.DAY, FullPool.DAY.plusDays(1));

    @Benchmark
    public Decision decidesThatItFits() {
        return Availability.decide(fits, calendar, rules, now);
    }

    @Benchmark
    public Decision decidesThatItCollides() {
        return Availability.decide(collides, calendar, rules, now);
    }

    @Benchmark
    public Decision decidesByAllRules() {
        return Availability.decide(fitsAllRules, strictCalendar, strictRules, now);
    }

    @Benchmark
    public Decision repacksAPool() {
        return Availability.decide(repacked, poolCalendar, poolRules, FullPool.NOW);
    }

    @Benchmark
    public List<TimeRange> listsTheSlotsOfADay() {
        return HourSlots.on(day, fourHours, poolCalendar, poolRules, FullPool.NOW);
    }

    @Benchmark
    public List<DayCalendar.Day> drawsAYearByAllRules() {
        return DayCalendar.of(year, new DayCalendar.Wish(Per.NIGHT, 1, 1), strictCalendar, strictRules, now);
    }

    @Benchmark
    public List<DayCalendar.Day> drawsAYear() {
        return DayCalendar.of(year, new DayCalendar.Wish(Per.NIGHT, 1, 1), calendar, rules, now);
    }

    @Benchmark
    public Quotation pricesAWeek() {
        return Pricing.price(plan, PriceRequest.of(collides.stay(), 3, 1, BusyHome.FIRST));
    }
}
