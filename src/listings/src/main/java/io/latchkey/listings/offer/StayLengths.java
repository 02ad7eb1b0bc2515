package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;

/** How long a stay may be at most. */
final class StayLengths {

    private StayLengths() {}

    /** The most that any rule may allow: two years of nights or days, a month of hours. */
    static int longest(Per per) {
        return switch (per) {
            case NIGHT, DAY -> 731;
            case HOUR -> 744;
        };
    }

    /** The most when the host says nothing. */
    static int usual(Per per) {
        return switch (per) {
            case NIGHT, DAY -> 365;
            case HOUR -> 24;
        };
    }
}
