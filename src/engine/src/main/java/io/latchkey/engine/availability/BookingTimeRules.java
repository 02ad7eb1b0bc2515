package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Rules about when a stay is booked. Days are counted in dates of the listing's zone, whatever the hour: "one day
 * ahead" is tomorrow. Hours are counted from now.
 */
final class BookingTimeRules {

    private BookingTimeRules() {}

    static Optional<Objection> isNotInThePast(Attempt attempt) {
        Instant now = attempt.now();
        boolean past = isUnderTheCutOff(attempt)
                ? isOverForToday(attempt)
                : attempt.use().start().isBefore(now);
        return past
                ? Optional.of(() -> new Refusal(Rule.IN_THE_PAST, "The stay would begin in the past.", now.toString()))
                : Optional.empty();
    }

    /** A night never is; nobody pays for a day whose business hours have passed. */
    private static boolean isOverForToday(Attempt attempt) {
        return attempt.request().stay().per() == Per.DAY
                && !attempt.first().closes().isAfter(attempt.now());
    }

    static Optional<Objection> isBeforeTodaysCutOff(Attempt attempt) {
        if (!isUnderTheCutOff(attempt)) {
            return Optional.empty();
        }
        LocalTime until = attempt.rules().leadTime().sameDayUntil();
        Instant cutOff = CivilTime.at(attempt.arrival(), until, attempt.rules().zone());
        if (until.equals(LocalTime.MIDNIGHT) || attempt.now().isBefore(cutOff)) {
            return Optional.empty();
        }
        return Optional.of(
                () -> new Refusal(Rule.SAME_DAY, "Stays from today are taken until " + until + ".", until.toString()));
    }

    /** Nights and days that begin today, where the host named an hour until which they are taken. */
    private static boolean isUnderTheCutOff(Attempt attempt) {
        return attempt.rules().leadTime().sameDayUntil() != null
                && attempt.request().stay().per() != Per.HOUR
                && attempt.arrival().equals(attempt.almanac().today());
    }

    /** A notice in hours is not asked of who comes today before the cut-off, for then nothing could come after it. */
    static Optional<Objection> isAnnouncedInAdvance(Attempt attempt) {
        Span notice = attempt.rules().leadTime().notice();
        if (notice.isZero()
                || notice.days() == 0 && isUnderTheCutOff(attempt)
                || !attempt.use().start().isBefore(attempt.almanac().noticeEnds())) {
            return Optional.empty();
        }
        return Optional.of(() -> new Refusal(
                Rule.ADVANCE_NOTICE,
                "The host asks for " + inWords(notice) + " of advance notice.",
                notice.toString()));
    }

    static Optional<Objection> isWithinTheWindow(Attempt attempt) {
        Span window = attempt.rules().leadTime().window();
        Instant start = attempt.use().start();
        boolean within = window.days() == 0
                ? !start.isAfter(attempt.almanac().windowEnds())
                : start.isBefore(attempt.almanac().windowEnds());
        if (within) {
            return Optional.empty();
        }
        return Optional.of(() -> new Refusal(
                Rule.BOOKING_WINDOW,
                "The host takes bookings up to " + inWords(window) + " ahead.",
                window.toString()));
    }

    private static String inWords(Span span) {
        StringBuilder words = new StringBuilder();
        append(words, span.days(), "day");
        append(words, span.time().toHours(), "hour");
        append(words, span.time().toMinutesPart(), "minute");
        return words.isEmpty() ? "no time" : words.toString();
    }

    private static void append(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
            words.append(count == 1 ? "" : "s");
        }
    }
}
