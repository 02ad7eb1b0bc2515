package io.latchkey.listings.kind;

import static io.latchkey.listings.kind.CommonAttributes.AREA;
import static io.latchkey.listings.kind.CommonAttributes.FLOOR;
import static io.latchkey.listings.kind.CommonAttributes.PETS_ALLOWED;
import static io.latchkey.listings.kind.CommonAttributes.STEP_FREE_ACCESS;
import static io.latchkey.listings.kind.CommonAttributes.WIFI_SPEED;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.kind.AttributeType.SomeOf;
import io.latchkey.listings.kind.AttributeType.YesNo;
import io.latchkey.listings.offer.Kind;
import java.util.List;

/** The tables of desks, meeting rooms and offices. When they are open is said by the terms. */
final class PlacesToWork {

    private static final AttributeDefinition SEATS = CommonAttributes.seats(10_000);
    private static final AttributeDefinition MONITOR =
            AttributeDefinition.of("monitor", "Monitor", "Whether a monitor stands on the desk.", new YesNo());
    private static final AttributeDefinition STANDING_DESK = AttributeDefinition.of(
            "standingDesk", "Standing desk", "Whether one can work at it standing.", new YesNo());
    private static final AttributeDefinition QUIET =
            AttributeDefinition.of("quiet", "Quiet", "Whether calls are made elsewhere.", new YesNo());
    private static final AttributeDefinition SCREEN = AttributeDefinition.of(
            "screen", "Screen", "Whether there is a screen or projector to show things on.", new YesNo());
    private static final AttributeDefinition WHITEBOARD =
            AttributeDefinition.of("whiteboard", "Whiteboard", "Whether there is one to write on.", new YesNo());
    private static final AttributeDefinition VIDEO_CONFERENCE = AttributeDefinition.of(
            "videoConference",
            "Video conferences",
            "Whether camera, microphone and loudspeaker are there for the room.",
            new YesNo());
    private static final AttributeDefinition LAYOUTS = AttributeDefinition.of(
            "layouts",
            "Layouts",
            "How tables and chairs can stand.",
            new SomeOf(List.of("BOARDROOM", "CLASSROOM", "THEATRE", "U_SHAPE", "BANQUET", "CIRCLE")));
    private static final AttributeDefinition FURNISHED =
            AttributeDefinition.of("furnished", "Furnished", "Whether desks and chairs are there.", new YesNo());
    private static final AttributeDefinition ALWAYS_OPEN = AttributeDefinition.of(
            "accessAtAllHours", "Access at all hours", "Whether a tenant gets in day and night.", new YesNo());
    private static final AttributeDefinition AMENITIES = CommonAttributes.amenities(
            "Wifi",
            "Coffee",
            "Tea",
            "Printer",
            "Scanner",
            "Phone booth",
            "Lockers",
            "Kitchen",
            "Showers",
            "Bicycle parking",
            "Parking",
            "EV charger",
            "Air conditioning",
            "Reception",
            "Mail handling",
            "Cleaning",
            "Flip chart",
            "Catering",
            "Terrace",
            "Elevator");

    static final KindDefinition DESK = new KindDefinition(
            Kind.DESK,
            "Desk",
            "A place to work in a room that others use, too.",
            List.of(Per.DAY, Per.HOUR),
            List.of(
                    SEATS,
                    AREA,
                    FLOOR,
                    WIFI_SPEED,
                    MONITOR,
                    STANDING_DESK,
                    QUIET,
                    STEP_FREE_ACCESS,
                    PETS_ALLOWED,
                    AMENITIES));

    static final KindDefinition MEETING_ROOM = new KindDefinition(
            Kind.MEETING_ROOM,
            "Meeting room",
            "A room to meet, teach or celebrate in.",
            List.of(Per.HOUR, Per.DAY),
            List.of(
                    SEATS,
                    LAYOUTS,
                    AREA,
                    FLOOR,
                    WIFI_SPEED,
                    SCREEN,
                    WHITEBOARD,
                    VIDEO_CONFERENCE,
                    STEP_FREE_ACCESS,
                    AMENITIES));

    static final KindDefinition OFFICE = new KindDefinition(
            Kind.OFFICE,
            "Office",
            "A room to work in for one party.",
            List.of(Per.DAY, Per.HOUR),
            List.of(
                    SEATS,
                    AREA,
                    FLOOR,
                    WIFI_SPEED,
                    FURNISHED,
                    ALWAYS_OPEN,
                    MONITOR,
                    STANDING_DESK,
                    STEP_FREE_ACCESS,
                    PETS_ALLOWED,
                    AMENITIES));

    private PlacesToWork() {}
}
