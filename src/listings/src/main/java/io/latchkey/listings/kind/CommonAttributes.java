package io.latchkey.listings.kind;

import io.latchkey.listings.kind.AttributeType.OwnWords;
import io.latchkey.listings.kind.AttributeType.WholeNumber;
import io.latchkey.listings.kind.AttributeType.YesNo;

/** What several kinds have. */
final class CommonAttributes {

    static final AttributeDefinition AREA = AttributeDefinition.of(
            "areaSquareMetres", "Area in m²", "The floor area in square metres.", new WholeNumber(0, 1_000_000), 60);

    static final AttributeDefinition FLOOR = AttributeDefinition.of(
            "floor", "Floor", "0 is the ground floor, below it are cellars.", new WholeNumber(-20, 300), 2);

    static final AttributeDefinition WIFI_SPEED = AttributeDefinition.of(
            "wifiMbps",
            "Wifi speed in Mbit/s",
            "What a device gets by wifi, as measured on the spot.",
            new WholeNumber(0, 100_000),
            100);

    static final AttributeDefinition PETS_ALLOWED =
            AttributeDefinition.of("petsAllowed", "Pets allowed", "Whether guests may bring pets.", new YesNo());

    static final AttributeDefinition SMOKING_ALLOWED = AttributeDefinition.of(
            "smokingAllowed", "Smoking allowed", "Whether guests may smoke inside.", new YesNo());

    static final AttributeDefinition STEP_FREE_ACCESS = AttributeDefinition.of(
            "stepFreeAccess",
            "Step-free access",
            "Whether a wheelchair gets from the street to the inside without a step.",
            new YesNo());

    private CommonAttributes() {}

    /** How many people there is a seat for. */
    static AttributeDefinition seats(int max) {
        return AttributeDefinition.of(
                "seats", "Seats", "For how many people there is a seat.", new WholeNumber(0, max), 4);
    }

    /** What is there beside what has a name of its own; the examples are the vocabulary of the trade. */
    static AttributeDefinition amenities(Object... suggested) {
        return AttributeDefinition.of(
                "amenities",
                "Amenities",
                "What else is there. Own words are welcome; those suggested are found by more guests.",
                new OwnWords(200),
                suggested);
    }
}
