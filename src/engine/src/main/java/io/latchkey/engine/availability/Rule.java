package io.latchkey.engine.availability;

/** Every way the engine says no. The constants are part of the API ({@code reasons[].rule}). */
public enum Rule {
    /** The listing is not rented by the night, day or hour. */
    NOT_OFFERED(Concern.PARTY),
    /** More units than the listing has, or than one where they are let together. */
    UNIT_COUNT(Concern.PARTY),
    /** A unit chosen by name that the listing does not have, or does not let by itself. */
    CHOSEN_UNIT(Concern.PARTY),
    /** More guests than the units take. */
    CAPACITY(Concern.PARTY),
    /** The stay would have begun already. */
    IN_THE_PAST(Concern.ARRIVAL),
    /** A stay from today is no longer taken at this hour. */
    SAME_DAY(Concern.ARRIVAL),
    /** Too short before the stay begins. */
    ADVANCE_NOTICE(Concern.ARRIVAL),
    /** Too far ahead. */
    BOOKING_WINDOW(Concern.ARRIVAL),
    /** Nobody arrives on this weekday. */
    ARRIVAL_WEEKDAY(Concern.ARRIVAL),
    /** Nobody arrives on this date. */
    CLOSED_TO_ARRIVAL(Concern.ARRIVAL),
    /** Nobody leaves on this weekday. */
    DEPARTURE_WEEKDAY(Concern.DEPARTURE),
    /** Nobody leaves on this date. */
    CLOSED_TO_DEPARTURE(Concern.DEPARTURE),
    /** Shorter than the dates ask for. */
    MIN_LENGTH(Concern.TIME),
    /** Longer than the dates allow. */
    MAX_LENGTH(Concern.TIME),
    /** Hours that do not start on the step, or do not last a multiple of it. */
    STEP(Concern.TIME),
    /** As many stays begin in this day, week or month as the host wants. */
    CAP(Concern.ARRIVAL),
    /** Other bookings, holds or events take the units. */
    OCCUPIED(Concern.UNITS),
    /** The stay itself would fit, the turnaround before or after it does not. */
    TURNAROUND(Concern.UNITS),
    /** The host closed it. */
    CLOSED_BY_HOST(Concern.EACH_PART),
    /** Outside the weekly plan, and the host has not opened it. */
    NOT_OPEN(Concern.EACH_PART);

    private final Concern concern;

    Rule(Concern concern) {
        this.concern = concern;
    }

    Concern concern() {
        return concern;
    }

    /** Whether it speaks only against beginning or ending here: who arrived earlier may stay on. */
    boolean isAboutArrival() {
        return switch (this) {
            case SAME_DAY,
                    ADVANCE_NOTICE,
                    BOOKING_WINDOW,
                    ARRIVAL_WEEKDAY,
                    CLOSED_TO_ARRIVAL,
                    DEPARTURE_WEEKDAY,
                    CLOSED_TO_DEPARTURE,
                    MIN_LENGTH,
                    MAX_LENGTH,
                    CAP,
                    TURNAROUND -> true;
            case NOT_OFFERED,
                    UNIT_COUNT,
                    CHOSEN_UNIT,
                    CAPACITY,
                    IN_THE_PAST,
                    STEP,
                    OCCUPIED,
                    CLOSED_BY_HOST,
                    NOT_OPEN -> false;
        };
    }

    /** Whether a longer stay from the same date may be welcome where a shorter one is not. */
    boolean mayHoldForLonger() {
        return concern == Concern.DEPARTURE || this == MIN_LENGTH || this == CAP;
    }

    /** Whether a longer stay from the same date may be unwelcome for what it has beyond the shorter one. */
    boolean mayEndStays() {
        return switch (concern) {
            case PARTY, ARRIVAL, DEPARTURE -> false;
            case TIME, EACH_PART, UNITS -> !mayHoldForLonger();
        };
    }

    /** Whether the same party might be welcome at another time. */
    boolean dependsOnTime() {
        return concern != Concern.PARTY;
    }
}
