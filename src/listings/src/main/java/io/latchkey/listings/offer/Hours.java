package io.latchkey.listings.offer;

import java.time.LocalTime;
import java.util.List;

/**
 * When of a day stays begin and end, civil in the listing's zone.
 *
 * @param openingHours empty for always open
 * @param stepMinutes what starts and ends of stays by the hour are multiples of
 */
public record Hours(LocalTime checkInTime, LocalTime checkOutTime, List<OpeningHours> openingHours, int stepMinutes) {

    public static final LocalTime USUAL_CHECK_IN = LocalTime.of(15, 0);
    public static final LocalTime USUAL_CHECK_OUT = LocalTime.of(11, 0);
    public static final int USUAL_STEP_MINUTES = 30;
    public static final int MAX_OPENING_HOURS = 84;

    public Hours {
        openingHours = Terms.orEmpty(openingHours);
    }
}
