package io.latchkey.listings.search.index;

/** The latest calendar of a group; all listings of the group look into the same one. */
final class CalendarHolder {

    private volatile GroupCalendar calendar = GroupCalendar.EMPTY;

    GroupCalendar now() {
        return calendar;
    }

    void set(GroupCalendar latest) {
        calendar = latest;
    }
}
