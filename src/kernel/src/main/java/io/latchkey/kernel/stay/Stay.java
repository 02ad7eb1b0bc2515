package io.latchkey.kernel.stay;

import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When somebody wants to stay. Nights and days are civil dates, so that no clock change and nobody's time zone can
 * shift them; hours are instants, so that the hour that comes twice in autumn is two different hours.
 */
public sealed interface Stay {

    /** Check-in on the first date, check-out on the exclusive end: 10th to 12th is two nights. */
    record Nights(DateRange dates) implements Stay {
        @Override
        public Per per() {
            return Per.NIGHT;
        }
    }

    /** Whole days until before the end: 10th to 12th is the 10th and the 11th. */
    record Days(DateRange dates) implements Stay {
        @Override
        public Per per() {
            return Per.DAY;
        }
    }

    /** From an instant to an instant; may cross midnight. */
    record Hours(TimeRange times) implements Stay {
        @Override
        public Per per() {
            return Per.HOUR;
        }
    }

    Per per();

    static Stay nights(LocalDate checkIn, LocalDate checkOut) {
        return new Nights(DateRange.of(checkIn, checkOut));
    }

    static Stay days(LocalDate from, LocalDate until) {
        return new Days(DateRange.of(from, until));
    }

    static Stay hours(Instant from, Instant until) {
        return new Hours(TimeRange.of(from, until));
    }
}
