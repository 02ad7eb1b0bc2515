package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.kernel.stay.Stay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours that the host closed or opened, to the minute; in July the listing is three hours ahead of UTC. */
class HostBlocksTest {

    private static void closed(Given given, String from, String until) {
        block(given, HostBlock.State.CLOSED, given.hours(from, until));
    }

    private static void block(Given given, HostBlock.State state, Stay hours) {
        given.blocks.add(new HostBlock.AtTimes(state, ((Stay.Hours) hours).times()));
    }

    private static void refused(String value, Decision decision) {
        assertEquals(
                List.of(new Refusal(Rule.CLOSED_BY_HOST, "The host has closed part of this time.", value)),
                ((Unavailable) decision).refusals());
    }

    @Test
    void closeEveryHourTheyOverlap() {
        Given room = aMeetingRoom();
        closed(room, "2026-07-01T10:00", "2026-07-01T11:00");
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T09:00", "2026-07-01T10:00")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T11:00", "2026-07-01T12:00")));
        refused(
                "2026-07-01T07:00:00Z/2026-07-01T07:30:00Z",
                room.decide(room.hours("2026-07-01T09:30", "2026-07-01T10:30")));
        refused(
                "2026-07-01T07:30:00Z/2026-07-01T08:00:00Z",
                room.decide(room.hours("2026-07-01T10:30", "2026-07-01T11:30")));
        refused(
                "2026-07-01T07:00:00Z/2026-07-01T08:00:00Z",
                room.decide(room.hours("2026-07-01T09:00", "2026-07-01T12:00")));
    }

    @Test
    void closeTheNightBetweenCheckInAndCheckOut() {
        Given home = aHome(); // from 15:00 to 11:00
        closed(home, "2026-07-01T11:00", "2026-07-01T15:00");
        assertEquals(List.of(), home.refusals(nights("2026-06-30", "2026-07-01")));
        assertEquals(List.of(), home.refusals(nights("2026-07-01", "2026-07-02")));
        refused("2026-07-01T08:00:00Z/2026-07-01T12:00:00Z", home.decide(nights("2026-06-30", "2026-07-02")));
    }

    @Test
    void nameTheFirstOfSeveralPeriodsAndJoinWhatTouches() {
        Given room = aMeetingRoom();
        closed(room, "2026-07-01T14:00", "2026-07-01T15:00");
        closed(room, "2026-07-01T10:00", "2026-07-01T11:00");
        closed(room, "2026-07-01T11:00", "2026-07-01T12:00");
        closed(room, "2026-07-01T10:30", "2026-07-01T11:30");
        refused(
                "2026-07-01T07:00:00Z/2026-07-01T09:00:00Z",
                room.decide(room.hours("2026-07-01T09:00", "2026-07-01T16:00")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T12:00", "2026-07-01T14:00")));
    }

    @Test
    void closeADateFromMidnightToMidnight() {
        Given room = aMeetingRoom().closed("2026-07-02", "2026-07-03");
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T23:00", "2026-07-02T00:00")));
        refused("2026-07-02/2026-07-03", room.decide(room.hours("2026-07-01T23:30", "2026-07-02T00:30")));
        refused("2026-07-02/2026-07-03", room.decide(room.hours("2026-07-02T23:30", "2026-07-03T00:30")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-03T00:00", "2026-07-03T01:00")));
    }

    @Test
    void openHoursOutsideThePlan() {
        Given room = aMeetingRoom().openDaily("09:00", "12:00");
        block(room, HostBlock.State.OPEN, room.hours("2026-07-01T12:00", "2026-07-01T13:00"));
        block(room, HostBlock.State.OPEN, room.hours("2026-07-01T20:00", "2026-07-01T21:00"));
        block(room, HostBlock.State.OPEN, room.hours("2026-07-01T23:00", "2026-07-02T01:00"));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T09:00", "2026-07-01T13:00")));
        assertEquals(List.of(Rule.NOT_OPEN), room.refusals(room.hours("2026-07-01T12:30", "2026-07-01T13:30")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T20:00", "2026-07-01T21:00")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T23:00", "2026-07-02T01:00")));
        assertEquals(List.of(Rule.NOT_OPEN), room.refusals(room.hours("2026-07-02T00:30", "2026-07-02T01:30")));
        assertEquals(List.of(Rule.NOT_OPEN), room.refusals(room.hours("2026-07-02T12:00", "2026-07-02T13:00")));
    }
}
