package io.latchkey.bookings.series;

import io.latchkey.platform.problem.ProblemException;
import java.util.List;

/** What becomes of a series of which some stays are refused. */
public enum OnConflict {
    /** All stays or none. */
    ALL,
    /** The others are booked. */
    SKIP;

    /**
     * @param of how many stays there are
     * @throws ProblemException SERIES_NOT_AVAILABLE if nothing is left to be booked
     */
    void check(List<SeriesRefusal> refused, int of) {
        boolean fails =
                switch (this) {
                    case ALL -> !refused.isEmpty();
                    case SKIP -> refused.size() == of;
                };
        if (fails) {
            throw SeriesRefusal.problem(refused);
        }
    }
}
