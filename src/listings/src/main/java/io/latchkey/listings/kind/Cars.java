package io.latchkey.listings.kind;

import static io.latchkey.listings.kind.CommonAttributes.PETS_ALLOWED;
import static io.latchkey.listings.kind.CommonAttributes.SMOKING_ALLOWED;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.kind.AttributeType.Line;
import io.latchkey.listings.kind.AttributeType.OneOf;
import io.latchkey.listings.kind.AttributeType.WholeNumber;
import io.latchkey.listings.kind.AttributeType.YesNo;
import io.latchkey.listings.offer.Kind;
import java.util.List;

/** The table of cars. */
final class Cars {

    private static final int LONGEST_NAME = 60;

    private static final AttributeDefinition MAKE = AttributeDefinition.of(
                    "make", "Make", "Who built it.", new Line(LONGEST_NAME), "Renault")
            .asRequired();
    private static final AttributeDefinition MODEL = AttributeDefinition.of(
                    "model", "Model", "As the maker calls it.", new Line(LONGEST_NAME), "Zoe")
            .asRequired();
    private static final AttributeDefinition YEAR = AttributeDefinition.of(
                    "year", "Year", "The year of the model.", new WholeNumber(1885, 2100), 2022)
            .asRequired();
    private static final AttributeDefinition BODY_TYPE = AttributeDefinition.of(
            "bodyType",
            "Body",
            "Its shape.",
            new OneOf(List.of(
                    "HATCHBACK",
                    "SEDAN",
                    "ESTATE",
                    "SUV",
                    "COUPE",
                    "CONVERTIBLE",
                    "MINIVAN",
                    "VAN",
                    "PICKUP",
                    "CAMPER",
                    "OTHER")));
    private static final AttributeDefinition DOORS =
            AttributeDefinition.of("doors", "Doors", "The tailgate is one.", new WholeNumber(0, 20), 5);
    private static final AttributeDefinition FUEL = AttributeDefinition.of(
            "fuel",
            "Fuel",
            "What it is driven by.",
            new OneOf(List.of("PETROL", "DIESEL", "ELECTRIC", "HYBRID", "PLUG_IN_HYBRID", "GAS", "HYDROGEN")));
    private static final AttributeDefinition GEARBOX = AttributeDefinition.of(
            "gearbox", "Gearbox", "Who changes gears.", new OneOf(List.of("MANUAL", "AUTOMATIC")));
    private static final AttributeDefinition DRIVEN_WHEELS = AttributeDefinition.of(
            "drivenWheels", "Driven wheels", "Where the power goes.", new OneOf(List.of("FRONT", "REAR", "ALL")));
    private static final AttributeDefinition RANGE = AttributeDefinition.of(
            "rangeKilometres",
            "Range in km",
            "How far it goes on one charge or tank in everyday use.",
            new WholeNumber(0, 10_000),
            350);
    private static final AttributeDefinition KILOMETRES = AttributeDefinition.of(
            "kilometresIncluded",
            "Kilometres included",
            "Per rented day; left out for no limit.",
            new WholeNumber(0, 100_000),
            200);
    private static final AttributeDefinition DRIVER_AGE = AttributeDefinition.of(
            "minimumDriverAge",
            "Youngest driver",
            "How old whoever drives must be at least.",
            new WholeNumber(16, 99),
            21);
    private static final AttributeDefinition TRAILER_HITCH =
            AttributeDefinition.of("trailerHitch", "Trailer hitch", "Whether it can draw a trailer.", new YesNo());
    private static final AttributeDefinition HANDOVER = AttributeDefinition.of(
            "keyHandover",
            "Handing over the key",
            "How the guest gets the key.",
            new OneOf(List.of("IN_PERSON", "KEY_BOX", "APP")));

    static final KindDefinition CAR = new KindDefinition(
            Kind.CAR,
            "Car",
            "A car, a van or a camper.",
            List.of(Per.DAY, Per.HOUR),
            List.of(
                    MAKE,
                    MODEL,
                    YEAR,
                    BODY_TYPE,
                    CommonAttributes.seats(100),
                    DOORS,
                    FUEL,
                    GEARBOX,
                    DRIVEN_WHEELS,
                    RANGE,
                    KILOMETRES,
                    DRIVER_AGE,
                    TRAILER_HITCH,
                    HANDOVER,
                    PETS_ALLOWED,
                    SMOKING_ALLOWED,
                    CommonAttributes.amenities(
                            "Air conditioning",
                            "Navigation",
                            "Bluetooth",
                            "Apple CarPlay",
                            "Android Auto",
                            "Cruise control",
                            "Heated seats",
                            "Rear-view camera",
                            "Parking sensors",
                            "Child seat fixings",
                            "Roof rack",
                            "Bicycle rack",
                            "Ski rack",
                            "Snow chains",
                            "Winter tyres",
                            "Charging cable",
                            "Charging card",
                            "Toll tag",
                            "Dashcam")));

    private Cars() {}
}
