package io.latchkey.listings.offer;

import java.util.Comparator;
import java.util.List;

/** How long a weekly plan is open without a break. */
final class LongestOpening {

    private LongestOpening() {}

    /** In minutes; without end if it never closes. The hours must not overlap. */
    static int minutes(List<OpeningHours> week) {
        if (week.isEmpty() || isAlwaysOpen(week)) {
            return Integer.MAX_VALUE;
        }
        List<OpeningHours> inOrder = week.stream()
                .sorted(Comparator.comparingInt(OpeningHours::start))
                .toList();
        int longest = 0;
        int run = 0;
        int end = -1;
        // Twice around, for what is open from Sunday into Monday.
        for (int i = 0; i < 2 * inOrder.size(); i++) {
            OpeningHours hours = inOrder.get(i % inOrder.size());
            int start = hours.start() + i / inOrder.size() * OpeningHours.MINUTES_PER_WEEK;
            run = start == end ? run + hours.length() : hours.length();
            end = start + hours.length();
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean isAlwaysOpen(List<OpeningHours> week) {
        return week.stream().mapToInt(OpeningHours::length).sum() >= OpeningHours.MINUTES_PER_WEEK;
    }
}
