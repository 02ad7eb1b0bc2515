package io.latchkey.bookings.booking;

/** What the life cycle says to a step. */
public sealed interface Verdict {

    /** It was taken; its effects are to be carried out. */
    record Taken(Transition transition) implements Verdict {}

    /** This actor never takes this step. */
    record NotTheirs(BookingStep step, Actor actor) implements Verdict {}

    /** Not in this state, or not yet. */
    record NotNow(String why) implements Verdict {}
}
