package io.latchkey.bookings.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.latchkey.devkit.testing.ClockChange;
import io.latchkey.devkit.testing.ServerZones;
import io.latchkey.engine.availability.Availability;
import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.Changeover;
import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.engine.availability.LeadTime;
import io.latchkey.engine.availability.LengthLimits;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.availability.StayTimes;
import io.latchkey.engine.availability.Turnaround;
import io.latchkey.engine.availability.WeeklyHours;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request that nobody answers is declined by itself: after a day, at latest when the stay would begin there. */
class RequestDeadlineTest {

    @Test
    @DisplayName("R16 a request in Auckland is declined at 15:00 there on the day of arrival, on any server")
    void isDeclinedAtCheckInInAuckland() {
        LocalDate arrival = LocalDate.parse("2026-12-10");
        Instant checkIn = Instant.parse("2026-12-10T02:00:00Z");
        ServerZones.inAll(() -> {
            ZoneId auckland = ZoneId.of("Pacific/Auckland");
            isDeclinedAt(checkIn, auckland, arrival, checkIn.minus(Duration.ofHours(5)));
            isDeclinedAt(checkIn, auckland, arrival, checkIn.minus(Duration.ofHours(24)));
            Instant dayBefore = checkIn.minus(Duration.ofHours(25));
            isDeclinedAt(dayBefore.plus(Duration.ofHours(24)), auckland, arrival, dayBefore);
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R16 a request is declined exactly at the listing's check-in, also when the clocks change")
    void isDeclinedAtLocalCheckIn(ClockChange change) {
        ServerZones.inAll(() -> {
            for (int day = 0; day <= 1; day++) {
                Instant checkIn = change.at(day, "15:00");
                isDeclinedAt(checkIn, change.zone, change.day(day), change.at(day - 1, "18:00"));
            }
        });
    }

    private static void isDeclinedAt(Instant deadline, ZoneId zone, LocalDate arrival, Instant authorized) {
        Booking booking = Bookings.aRequestFor(use(zone, arrival, authorized), zone);
        Bookings.after(booking, BookingStep.AUTHORIZE, Actor.PAYMENTS, authorized);

        assertEquals(deadline, booking.heldUntil());
        assertInstanceOf(Verdict.NotNow.class, booking.take(BookingStep.EXPIRE, Actor.TIMER, deadline.minusNanos(1)));
        assertEquals(BookingState.REQUESTED, booking.state());
        assertInstanceOf(Verdict.Taken.class, booking.take(BookingStep.EXPIRE, Actor.TIMER, deadline));
        assertEquals(BookingState.EXPIRED, booking.state());
    }

    /** From when to when a guest has the home, as the engine says. */
    private static TimeRange use(ZoneId zone, LocalDate arrival, Instant now) {
        ListingRules rules = new ListingRules(
                zone,
                new StayTimes(LocalTime.of(15, 0), LocalTime.of(11, 0), WeeklyHours.ALWAYS, 30),
                Map.of(Per.NIGHT, LengthLimits.of(1, 30)),
                Changeover.ANY_DAY,
                Changeover.ANY_DAY,
                new LeadTime(Span.ZERO, Span.ofDays(730), null),
                Turnaround.NONE,
                List.of(),
                UnitUse.ANY,
                2);
        Calendar empty = Calendar.of(List.of(new UnitId(new UUID(0, 1))), List.of(), List.of());
        StayRequest request = new StayRequest(Stay.nights(arrival, arrival.plusDays(2)), 2, 1);
        return ((Available) Availability.decide(request, empty, rules, now)).use();
    }
}
