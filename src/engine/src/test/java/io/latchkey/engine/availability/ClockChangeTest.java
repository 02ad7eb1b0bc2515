package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.latchkey.devkit.testing.ClockChange;
import io.latchkey.devkit.testing.ServerZones;
import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What went wrong elsewhere when the clocks changed, in every zone of the table and on servers in four zones. */
class ClockChangeTest {

    private static Given in(ClockChange change, Given thing) {
        return thing.in(change.zone.getId()).step(30);
    }

    private static Stay nights(ClockChange change, int from, int to) {
        return Stay.nights(change.day(from), change.day(to));
    }

    private static List<TimeRange> slots(Given thing, ClockChange change, int day) {
        return thing.slots(change.day(day).toString(), 60);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R09 slots of a plan keep their local times")
    void slotsKeepTheirLocalTimes(ClockChange change) {
        List<TimeRange> slots =
                ServerZones.sameInAll(() -> slots(in(change, aMeetingRoom()).openDaily("13:00", "18:00"), change, 0));

        assertEquals(9, slots.size());
        assertEquals(change.at(0, "13:00"), slots.getFirst().start());
        assertEquals(change.at(0, "18:00"), slots.getLast().end());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R10 a whole day is one day, however long")
    void aWholeDayIsOneDay(ClockChange change) {
        ServerZones.inAll(() -> {
            Given desk = in(change, aDesk()).length(Per.DAY, 1, 1);
            var day = (Available) desk.decide(Stay.days(change.day(0), change.day(1)));
            assertEquals(change.minutes, day.use().duration().toMinutes());
            assertEquals(List.of(Rule.MAX_LENGTH), desk.refusals(Stay.days(change.day(0), change.day(2))));
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R11 each night is sold once, and the day has slots for as long as it lasts")
    void sellsEachNightOnce(ClockChange change) {
        ServerZones.inAll(() -> {
            Given home = in(change, aHome());
            for (int night = -2; night <= 1; night++) {
                home.booked(night, nights(change, night, night + 1));
                assertEquals(List.of(Rule.OCCUPIED), home.refusals(nights(change, night, night + 1)));
            }
            List<TimeRange> slots = slots(in(change, aMeetingRoom()).step(15), change, 0);
            assertEquals(change.minutes, 15 * slots.size());
            assertEquals(slots.size(), slots.stream().distinct().count());
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R12 a cap of one a day fills the listing's own day: slots and decisions agree")
    void aCapFillsTheLocalDay(ClockChange change) {
        ServerZones.inAll(() -> {
            Given room = in(change, aMeetingRoom());
            room.caps = List.of(new Cap(CapPeriod.DAY, 1));
            room.booked(1, Stay.hours(change.at(0, "16:00"), change.at(0, "17:00")));

            assertEquals(List.of(), slots(room, change, 0));
            assertEquals(List.of(Rule.CAP), room.refusals(Stay.hours(change.at(0, "20:00"), change.at(0, "21:00"))));
            for (int day : List.of(-1, 1)) {
                List<TimeRange> slots = slots(room, change, day);
                assertFalse(slots.isEmpty());
                assertEquals(List.of(), room.refusals(new Stay.Hours(slots.getFirst())));
                assertEquals(List.of(), room.refusals(new Stay.Hours(slots.getLast())));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R13 back-to-back stays of three nights are both accepted, in either order")
    void acceptsBackToBackStays(ClockChange change) {
        ServerZones.inAll(() -> {
            for (List<Integer> order : List.of(List.of(-3, 0), List.of(0, -3))) {
                Given home = in(change, aHome()).length(Per.NIGHT, 3, 30);
                for (int from : order) {
                    home.booked(4 + from, nights(change, from, from + 3));
                }
                assertEquals(List.of(Rule.MIN_LENGTH), home.refusals(nights(change, 3, 5)), "two nights are too few");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R14 a stay booked by date keeps its dates")
    void keepsTheDatesOfTheListing(ClockChange change) {
        var stay = (Available) ServerZones.sameInAll(() -> in(change, aHome()).decide(nights(change, 0, 2)));

        assertEquals(
                change.local(0, "15:00"), stay.use().start().atZone(change.zone).toLocalDateTime());
        assertEquals(
                change.local(2, "11:00"), stay.use().end().atZone(change.zone).toLocalDateTime());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R15 hours touch and cross midnight")
    void hoursTouchAndCrossMidnight(ClockChange change) {
        ServerZones.inAll(() -> {
            Given allDay = in(change, aMeetingRoom()).openDaily("00:00", "24:00");
            Instant midnight = change.day(1).atStartOfDay(change.zone).toInstant();
            assertEquals(List.of(), allDay.refusals(Stay.hours(midnight.minus(Duration.ofHours(1)), midnight)));

            Given late = in(change, aMeetingRoom()).openDaily("22:30", "02:00");
            Instant halfPastEleven = change.at(-1, "23:30");
            assertEquals(
                    List.of(), late.refusals(Stay.hours(halfPastEleven, halfPastEleven.plus(Duration.ofHours(1)))));

            Given night = in(change, aMeetingRoom()).openDaily("22:00", "02:00");
            assertEquals(List.of(), night.refusals(Stay.hours(change.at(-1, "22:00"), change.at(0, "02:00"))));
            assertEquals(
                    List.of(Rule.NOT_OPEN), night.refusals(Stay.hours(change.at(-1, "21:30"), change.at(0, "02:00"))));
        });
    }
}
