package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.Attributes;
import io.latchkey.listings.offer.CarAttributes;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.StayAttributes;
import io.latchkey.listings.offer.WorkAttributes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Attributes as the kind of thing has them. */
@Schema(
        name = "Attributes",
        description = "StayAttributes for HOME, ROOM and SHARED_ROOM; CarAttributes for CAR; WorkAttributes for DESK,"
                + " MEETING_ROOM and OFFICE. Members of another kind are refused.",
        oneOf = {StayAttributesBody.class, CarAttributesBody.class, WorkAttributesBody.class})
public sealed interface AttributesBody permits StayAttributesBody, CarAttributesBody, WorkAttributesBody {

    Attributes toAttributes();

    static AttributesBody of(Attributes attributes) {
        return switch (attributes) {
            case StayAttributes stay -> StayAttributesBody.of(stay);
            case CarAttributes car -> CarAttributesBody.of(car);
            case WorkAttributes work -> WorkAttributesBody.of(work);
        };
    }

    /** The body that a kind's attributes are written in. */
    static Class<? extends AttributesBody> typeFor(Kind kind) {
        return switch (kind) {
            case HOME, ROOM, SHARED_ROOM -> StayAttributesBody.class;
            case CAR -> CarAttributesBody.class;
            case DESK, MEETING_ROOM, OFFICE -> WorkAttributesBody.class;
        };
    }
}
