package io.latchkey.listings.offer;

import java.util.List;

/** What is particular to a kind of thing. What is not known is {@code null}; nothing is guessed. */
public sealed interface Attributes permits StayAttributes, CarAttributes, WorkAttributes {

    int MAX_AMENITIES = 200;
    int MAX_AMENITY_LENGTH = 200;

    List<String> amenities();

    /** Adds what is wrong with these attributes. */
    void check(Faults faults);

    /** The rules that all kinds share. */
    static void checkAmenities(List<String> amenities, Faults faults) {
        faults.addUnless(amenities.size() <= MAX_AMENITIES, "must have at most " + MAX_AMENITIES + " entries");
        for (int i = 0; i < amenities.size(); i++) {
            faults.in(i).addAll(Text.faultsOfLine(amenities.get(i), 1, MAX_AMENITY_LENGTH));
        }
    }

    /** A count that may be unknown. */
    static void checkCount(Integer count, int max, Faults faults) {
        faults.addUnless(count == null || count >= 0 && count <= max, "must be from 0 to " + max);
    }
}
