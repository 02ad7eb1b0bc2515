package io.latchkey.listings.offer;

/** The kinds of thing that are rented out; each has its own typed attributes. */
public enum Kind {
    HOME,
    ROOM,
    SHARED_ROOM,
    CAR,
    DESK,
    MEETING_ROOM,
    OFFICE;

    /** What applies when the host names no policy: a mild one of the kind's own trade. */
    public CancellationPolicy usualPolicy() {
        return switch (this) {
            case HOME, ROOM, SHARED_ROOM -> CancellationPolicy.FLEXIBLE;
            case CAR -> CancellationPolicy.CAR;
            case DESK, MEETING_ROOM, OFFICE -> CancellationPolicy.OFFICE;
        };
    }
}
