package io.latchkey.listings.offer;

import java.util.List;

/**
 * A car.
 *
 * @param year of the model
 * @param kilometresIncluded per rented day; {@code null} for no limit
 */
public record CarAttributes(
        String make,
        String model,
        int year,
        Integer seats,
        Fuel fuel,
        Gearbox gearbox,
        Integer kilometresIncluded,
        List<String> amenities)
        implements Attributes {

    public static final int MAX_NAME_LENGTH = 60;
    public static final int MIN_YEAR = 1885;
    public static final int MAX_YEAR = 2100;
    public static final int MAX_SEATS = 100;
    public static final int MAX_KILOMETRES = 100_000;

    /** What it is driven by. */
    public enum Fuel {
        PETROL,
        DIESEL,
        ELECTRIC,
        HYBRID,
        PLUG_IN_HYBRID,
        GAS,
        HYDROGEN
    }

    /** Who changes gears. */
    public enum Gearbox {
        MANUAL,
        AUTOMATIC
    }

    public CarAttributes {
        amenities = amenities == null ? List.of() : List.copyOf(amenities);
    }

    @Override
    public void check(Faults faults) {
        faults.in("make").addAll(Text.faultsOfLine(make, 1, MAX_NAME_LENGTH));
        faults.in("model").addAll(Text.faultsOfLine(model, 1, MAX_NAME_LENGTH));
        faults.in("year")
                .addUnless(year >= MIN_YEAR && year <= MAX_YEAR, "must be from " + MIN_YEAR + " to " + MAX_YEAR);
        Attributes.checkCount(seats, MAX_SEATS, faults.in("seats"));
        Attributes.checkCount(kilometresIncluded, MAX_KILOMETRES, faults.in("kilometresIncluded"));
        Attributes.checkAmenities(amenities, faults.in("amenities"));
    }
}
