package io.latchkey.listings.kind;

import static io.latchkey.listings.kind.CommonAttributes.AREA;
import static io.latchkey.listings.kind.CommonAttributes.FLOOR;
import static io.latchkey.listings.kind.CommonAttributes.PETS_ALLOWED;
import static io.latchkey.listings.kind.CommonAttributes.SMOKING_ALLOWED;
import static io.latchkey.listings.kind.CommonAttributes.STEP_FREE_ACCESS;
import static io.latchkey.listings.kind.CommonAttributes.WIFI_SPEED;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.kind.AttributeType.Halves;
import io.latchkey.listings.kind.AttributeType.OneOf;
import io.latchkey.listings.kind.AttributeType.WholeNumber;
import io.latchkey.listings.kind.AttributeType.YesNo;
import io.latchkey.listings.offer.Kind;
import java.util.List;

/** The tables of homes, rooms and shared rooms. How many guests may come is the capacity of the terms. */
final class PlacesToSleep {

    private static final AttributeDefinition PROPERTY_TYPE = AttributeDefinition.of(
            "propertyType",
            "Type of property",
            "What the home is, or the room is in.",
            new OneOf(List.of(
                    "APARTMENT",
                    "LOFT",
                    "HOUSE",
                    "TOWNHOUSE",
                    "VILLA",
                    "COTTAGE",
                    "CABIN",
                    "TINY_HOUSE",
                    "GUEST_HOUSE",
                    "BED_AND_BREAKFAST",
                    "HOTEL",
                    "HOSTEL",
                    "FARM",
                    "CASTLE",
                    "BOAT",
                    "CAMPER",
                    "TENT",
                    "OTHER")));
    private static final AttributeDefinition BEDROOMS = AttributeDefinition.of(
            "bedrooms", "Bedrooms", "Rooms with a bed in them; 0 is a studio.", new WholeNumber(0, 100), 2);
    private static final AttributeDefinition BEDS =
            AttributeDefinition.of("beds", "Beds", "A double bed is one.", new WholeNumber(0, 100), 3);
    private static final AttributeDefinition BATHROOMS = AttributeDefinition.of(
            "bathrooms", "Bathrooms", "A toilet without a bath or shower is a half.", new Halves(100), "1.5");
    private static final AttributeDefinition PRIVATE_BATHROOM = AttributeDefinition.of(
            "privateBathroom", "Private bathroom", "Whether no other party uses the bathroom.", new YesNo());
    private static final AttributeDefinition PRIVATE_ENTRANCE = AttributeDefinition.of(
            "privateEntrance", "Private entrance", "Whether guests come and go by a door of their own.", new YesNo());
    private static final AttributeDefinition BED_TYPE = AttributeDefinition.of(
            "bedType",
            "Type of bed",
            "What one sleeps on.",
            new OneOf(List.of("BED", "BUNK_BED", "SOFA_BED", "SOFA", "AIR_MATTRESS", "MATTRESS")));
    private static final AttributeDefinition AMENITIES = CommonAttributes.amenities(
            "Wifi",
            "Kitchen",
            "Washer",
            "Dryer",
            "Heating",
            "Air conditioning",
            "Dedicated workspace",
            "TV",
            "Hair dryer",
            "Iron",
            "Bed linens",
            "Hot water",
            "Dishwasher",
            "Coffee maker",
            "Free parking on premises",
            "EV charger",
            "Elevator",
            "Private patio or balcony",
            "Garden",
            "Pool",
            "Hot tub",
            "Sauna",
            "Fireplace",
            "Crib",
            "High chair",
            "Breakfast",
            "Self check-in",
            "Luggage dropoff allowed",
            "Long term stays allowed",
            "Smoke alarm",
            "Carbon monoxide alarm",
            "Fire extinguisher",
            "First aid kit");

    static final KindDefinition HOME = new KindDefinition(
            Kind.HOME,
            "Home",
            "A whole home to oneself.",
            List.of(Per.NIGHT),
            List.of(
                    PROPERTY_TYPE,
                    BEDROOMS,
                    BEDS,
                    BATHROOMS,
                    AREA,
                    FLOOR,
                    PETS_ALLOWED,
                    SMOKING_ALLOWED,
                    STEP_FREE_ACCESS,
                    WIFI_SPEED,
                    AMENITIES));

    static final KindDefinition ROOM = new KindDefinition(
            Kind.ROOM,
            "Room",
            "A room to oneself in a home or a hotel.",
            List.of(Per.NIGHT),
            List.of(
                    PROPERTY_TYPE,
                    BEDROOMS,
                    BEDS,
                    BATHROOMS,
                    PRIVATE_BATHROOM,
                    PRIVATE_ENTRANCE,
                    AREA,
                    FLOOR,
                    PETS_ALLOWED,
                    SMOKING_ALLOWED,
                    STEP_FREE_ACCESS,
                    WIFI_SPEED,
                    AMENITIES));

    static final KindDefinition SHARED_ROOM = new KindDefinition(
            Kind.SHARED_ROOM,
            "Shared room",
            "A bed or a sofa in a room that others use, too.",
            List.of(Per.NIGHT),
            List.of(
                    PROPERTY_TYPE,
                    BED_TYPE,
                    BEDROOMS,
                    BEDS,
                    BATHROOMS,
                    AREA,
                    FLOOR,
                    PETS_ALLOWED,
                    SMOKING_ALLOWED,
                    STEP_FREE_ACCESS,
                    WIFI_SPEED,
                    AMENITIES));

    private PlacesToSleep() {}
}
