package io.latchkey.engine.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every local day of recent years that is not 24 hours long, in 47 zones, on servers in four zones. */
class OddDaysTest {

    /** What the first server zone answered for a day, for the others to agree with. */
    private static final Map<OddDay, List<Object>> ANSWERS = new HashMap<>();

    private final TimeZone serverZone = TimeZone.getDefault();

    @AfterEach
    void restoreServerZone() {
        TimeZone.setDefault(serverZone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Helsinki", "America/New_York", "Asia/Kolkata"})
    void sellsOddDaysByTheListingsCalendar(String server) {
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        List<OddDay> days = OddDay.all();
        assertTrue(days.size() > 100);
        for (OddDay day : days) {
            List<Object> answers = answers(day);
            assertEquals(
                    ANSWERS.computeIfAbsent(day, first -> answers), answers, () -> day + " on a server in " + server);
        }
    }

    private static List<Object> answers(OddDay day) {
        assertEquals(day.start(), CivilTime.startOf(day.date(), day.zone()));
        assertEquals(day.end(), CivilTime.startOf(day.date().plusDays(1), day.zone()));
        Given thing = Given.aThingRentedEveryWay().in(day.zone().getId()).step(15);
        thing.now = day.start().minus(Duration.ofDays(30));
        List<Object> answers = new ArrayList<>();
        answers.add(sellsTheDay(thing, day));
        answers.add(sellsTheHours(thing, day));
        if (day.minutes() > 0) {
            answers.addAll(sellsEachNightOnce(thing, day));
        }
        return answers;
    }

    private static Object sellsTheDay(Given thing, OddDay day) {
        Decision decision = thing.decide(Stay.days(day.date(), day.date().plusDays(1)));
        assertEquals(day.minutes() > 0, decision.isAvailable());
        if (decision instanceof Available(var units, var use, var occupied, var moves)) {
            assertEquals(day.minutes(), use.duration().toMinutes());
        }
        return decision;
    }

    private static Object sellsTheHours(Given thing, OddDay day) {
        var wish = new HourSlots.Wish(Duration.ofHours(1), 1, 1);
        DateRange dates = DateRange.of(day.date(), day.date().plusDays(1));
        var slots = HourSlots.on(dates, wish, thing.calendar(), thing.rules(), thing.now);
        assertEquals(day.minutes(), slots.size() * 15);
        return slots;
    }

    private static List<Decision> sellsEachNightOnce(Given thing, OddDay day) {
        List<Decision> decisions = new ArrayList<>();
        for (int from = -2; from <= 1; from++) {
            Stay night = Stay.nights(day.date().plusDays(from), day.date().plusDays(from + 1L));
            decisions.add(thing.booked(from, night));
            assertFalse(thing.decide(night).isAvailable());
        }
        assertEquals(4, decisions.size());
        return decisions;
    }
}
