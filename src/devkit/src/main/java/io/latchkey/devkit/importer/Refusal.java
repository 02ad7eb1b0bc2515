package io.latchkey.devkit.importer;

/** Why a row of the file is not taken. */
record Refusal(Reason reason, String detail) {

    enum Reason {
        PRICE_BLANK("the price is blank"),
        PRICE_UNREADABLE("the price is no positive amount"),
        NAME_BLANK("the name is blank"),
        ROOM_TYPE_UNKNOWN("the room_type has no kind here"),
        CAPACITY_UNREADABLE("accommodates is no positive number"),
        PLACE_UNREADABLE("latitude or longitude is no coordinate"),
        NO_CALENDAR("the calendar has no day of it"),
        MIN_NIGHTS_TOO_LONG("the minimum stay is longer than " + StayLimits.LONGEST + " nights"),
        MIN_ABOVE_MAX_NIGHTS("the minimum stay is longer than the maximum stay"),
        GIVEN_TWICE("another row has the same id"),
        REFUSED_BY_LATCHKEY("the API refused it");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
