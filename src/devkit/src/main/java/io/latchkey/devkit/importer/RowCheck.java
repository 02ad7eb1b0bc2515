package io.latchkey.devkit.importer;

import io.latchkey.devkit.importer.Refusal.Reason;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Says every reason why a row cannot be taken. */
final class RowCheck {

    private RowCheck() {}

    static List<Refusal> refusals(ListingRow row, Currency currency) {
        List<Refusal> found = new ArrayList<>();
        if (row.price().isBlank()) {
            found.add(refusal(Reason.PRICE_BLANK, ""));
        } else if (Cleaning.price(row.price(), currency).isEmpty()) {
            found.add(refusal(Reason.PRICE_UNREADABLE, row.price()));
        }
        if (Cleaning.line(row.texts().name()).isEmpty()) {
            found.add(refusal(Reason.NAME_BLANK, ""));
        }
        if (!RowMapping.knowsKind(row.roomType())) {
            found.add(refusal(Reason.ROOM_TYPE_UNKNOWN, row.roomType()));
        }
        if (Cleaning.wholeNumber(row.rooms().accommodates()).orElse(0) < 1) {
            found.add(refusal(Reason.CAPACITY_UNREADABLE, row.rooms().accommodates()));
        }
        return found;
    }

    /** Of the place; without one neither zone nor money are known. */
    static boolean hasPlace(ListingRow row) {
        return Cleaning.coordinate(row.latitude(), 90).isPresent()
                && Cleaning.coordinate(row.longitude(), 180).isPresent();
    }

    static List<Refusal> refusals(CalendarPlan plan, ListingRow row) {
        List<StayLimits> limits = new ArrayList<>(
                plan.seasons().stream().map(CalendarPlan.Season::limits).toList());
        limits.add(plan.usual());
        Cleaning.wholeNumber(row.nights().minimum())
                .ifPresent(min -> limits.add(StayLimits.of(min, Integer.MAX_VALUE)));
        if (limits.stream().anyMatch(limit -> limit.min() > StayLimits.LONGEST)) {
            return List.of(refusal(Reason.MIN_NIGHTS_TOO_LONG, row.nights().minimum()));
        }
        return limits.stream()
                .filter(limit -> !limit.isPossible())
                .findFirst()
                .map(limit -> refusal(Reason.MIN_ABOVE_MAX_NIGHTS, limit.min() + " above " + limit.max()))
                .stream()
                .toList();
    }

    private static Refusal refusal(Reason reason, String detail) {
        return new Refusal(reason, detail);
    }
}
