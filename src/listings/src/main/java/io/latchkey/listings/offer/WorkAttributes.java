package io.latchkey.listings.offer;

import java.util.List;

/**
 * A place to work: a desk, a meeting room or an office.
 *
 * @param seats how many people can work there
 * @param floor 0 is the ground floor
 */
public record WorkAttributes(Integer seats, Integer areaSquareMetres, Integer floor, List<String> amenities)
        implements Attributes {

    public static final int MAX_SEATS = 10_000;
    public static final int MAX_AREA = 1_000_000;
    public static final int LOWEST_FLOOR = -20;
    public static final int HIGHEST_FLOOR = 300;

    public WorkAttributes {
        amenities = amenities == null ? List.of() : List.copyOf(amenities);
    }

    @Override
    public void check(Faults faults) {
        Attributes.checkCount(seats, MAX_SEATS, faults.in("seats"));
        Attributes.checkCount(areaSquareMetres, MAX_AREA, faults.in("areaSquareMetres"));
        faults.in("floor")
                .addUnless(
                        floor == null || floor >= LOWEST_FLOOR && floor <= HIGHEST_FLOOR,
                        "must be from " + LOWEST_FLOOR + " to " + HIGHEST_FLOOR);
        Attributes.checkAmenities(amenities, faults.in("amenities"));
    }
}
