package io.latchkey.bookings.availability;

/** Every way the engine says no. The constants are part of the API ({@code reasons[].rule}). */
public enum Rule {
    /** The listing is not rented by the night, day or hour. */
    NOT_OFFERED(false),
    /** More units than the listing has. */
    UNIT_COUNT(false),
    /** More guests than the units take. */
    CAPACITY(false),
    /** The stay would have begun already. */
    IN_THE_PAST(true),
    /** Too short before the stay begins. */
    ADVANCE_NOTICE(true),
    /** Too far ahead. */
    BOOKING_WINDOW(true),
    /** Shorter than the arrival date asks for. */
    MIN_LENGTH(true),
    /** Longer than the arrival date allows. */
    MAX_LENGTH(true),
    /** Hours that do not start on the step, or do not last a multiple of it. */
    STEP(true),
    /** Other bookings, holds or events take the units. */
    OCCUPIED(true),
    /** The stay itself would fit, the turnaround before or after it does not. */
    TURNAROUND(true),
    /** The host closed it. */
    CLOSED_BY_HOST(true),
    /** Outside the weekly plan, and the host has not opened it. */
    NOT_OPEN(true);

    private final boolean dependsOnTime;

    Rule(boolean dependsOnTime) {
        this.dependsOnTime = dependsOnTime;
    }

    /** Whether it speaks only against beginning here: who arrived earlier may stay on. */
    boolean isAboutArrival() {
        return switch (this) {
            case ADVANCE_NOTICE, BOOKING_WINDOW, MIN_LENGTH, MAX_LENGTH, TURNAROUND -> true;
            case NOT_OFFERED, UNIT_COUNT, CAPACITY, IN_THE_PAST, STEP, OCCUPIED, CLOSED_BY_HOST, NOT_OPEN -> false;
        };
    }

    /** Whether the same party might be welcome at another time. */
    public boolean dependsOnTime() {
        return dependsOnTime;
    }
}
