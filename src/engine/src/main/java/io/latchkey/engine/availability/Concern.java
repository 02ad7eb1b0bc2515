package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.Stay;

/** What of a stay a rule looks at. Where that stays as it was, a change cannot break the rule. */
enum Concern {
    /** How it is rented, by how many people, in how many and which units. */
    PARTY,
    /** When it begins. */
    ARRIVAL,
    /** When it ends. */
    DEPARTURE,
    /** How long it is and on which times it lies, as a whole. */
    TIME,
    /** Every night, day or hour of it by itself: only those that are new are asked about. */
    EACH_PART,
    /** Who else has the units meanwhile. */
    UNITS;

    boolean isTheSame(StayRequest one, StayRequest other) {
        return switch (this) {
            case PARTY ->
                one.stay().per() == other.stay().per()
                        && one.guests() == other.guests()
                        && one.units() == other.units()
                        && one.chosen().equals(other.chosen());
            case ARRIVAL -> startsAlike(one.stay(), other.stay());
            case DEPARTURE -> endsAlike(one.stay(), other.stay());
            case TIME -> one.stay().equals(other.stay());
            case EACH_PART, UNITS -> false;
        };
    }

    private static boolean startsAlike(Stay one, Stay other) {
        return switch (one) {
            case Stay.Nights(var dates) ->
                other instanceof Stay.Nights(var others) && dates.start().equals(others.start());
            case Stay.Days(var dates) ->
                other instanceof Stay.Days(var others) && dates.start().equals(others.start());
            case Stay.Hours(var times) ->
                other instanceof Stay.Hours(var others) && times.start().equals(others.start());
        };
    }

    private static boolean endsAlike(Stay one, Stay other) {
        return switch (one) {
            case Stay.Nights(var dates) ->
                other instanceof Stay.Nights(var others) && dates.end().equals(others.end());
            case Stay.Days(var dates) ->
                other instanceof Stay.Days(var others) && dates.end().equals(others.end());
            case Stay.Hours(var times) ->
                other instanceof Stay.Hours(var others) && times.end().equals(others.end());
        };
    }
}
