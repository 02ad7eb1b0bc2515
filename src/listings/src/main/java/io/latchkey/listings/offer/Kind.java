package io.latchkey.listings.offer;

/** The kinds of thing that are rented out; each has its own typed attributes. */
public enum Kind {
    HOME(StayAttributes.class),
    ROOM(StayAttributes.class),
    SHARED_ROOM(StayAttributes.class),
    CAR(CarAttributes.class),
    DESK(WorkAttributes.class),
    MEETING_ROOM(WorkAttributes.class),
    OFFICE(WorkAttributes.class);

    private final Class<? extends Attributes> attributes;

    Kind(Class<? extends Attributes> attributes) {
        this.attributes = attributes;
    }

    /** The type of this kind's attributes. */
    public Class<? extends Attributes> attributes() {
        return attributes;
    }

    /** What applies when the host names no policy: a mild one of the kind's own trade. */
    public CancellationPolicy usualPolicy() {
        return switch (this) {
            case HOME, ROOM, SHARED_ROOM -> CancellationPolicy.FLEXIBLE;
            case CAR -> CancellationPolicy.CAR;
            case DESK, MEETING_ROOM, OFFICE -> CancellationPolicy.OFFICE;
        };
    }
}
