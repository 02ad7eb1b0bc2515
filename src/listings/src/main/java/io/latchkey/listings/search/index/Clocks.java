package io.latchkey.listings.search.index;

import io.latchkey.engine.availability.ListingRules;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers for the civil clocks that listings go by: there are far fewer of them than listings. */
final class Clocks {

    /** A zone with the times of check-in and check-out. */
    record Clock(ZoneId zone, LocalTime checkIn, LocalTime checkOut) {}

    private final Map<Clock, Integer> numbers = new ConcurrentHashMap<>();

    int numberOf(ListingRules rules) {
        Clock clock =
                new Clock(rules.zone(), rules.times().checkIn(), rules.times().checkOut());
        return numbers.computeIfAbsent(clock, unknown -> numbers.size());
    }
}
