package io.latchkey.listings.offer;

import java.math.BigDecimal;
import java.util.List;

/**
 * A place to sleep: a home, a room or a shared room.
 *
 * @param bathrooms a half is a toilet without a bath, as the trade counts them: 1.5
 */
public record StayAttributes(Integer bedrooms, Integer beds, BigDecimal bathrooms, List<String> amenities)
        implements Attributes {

    public static final int MAX_ROOMS = 100;
    private static final BigDecimal MAX_BATHROOMS = BigDecimal.valueOf(MAX_ROOMS);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public StayAttributes {
        amenities = amenities == null ? List.of() : List.copyOf(amenities);
    }

    @Override
    public void check(Faults faults) {
        Attributes.checkCount(bedrooms, MAX_ROOMS, faults.in("bedrooms"));
        Attributes.checkCount(beds, MAX_ROOMS, faults.in("beds"));
        faults.in("bathrooms")
                .addUnless(bathrooms == null || isCountOfHalves(bathrooms), "must be from 0 to 100 in steps of a half");
        Attributes.checkAmenities(amenities, faults.in("amenities"));
    }

    private static boolean isCountOfHalves(BigDecimal count) {
        return count.signum() >= 0
                && count.compareTo(MAX_BATHROOMS) <= 0
                && count.remainder(HALF).signum() == 0;
    }
}
