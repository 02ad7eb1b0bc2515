package io.latchkey.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.stay.Per;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is offered in every world: by the night, the day and the hour, single units, a pool, and a house with its room. */
final class Catalogue {

    static final List<PersonId> HOSTS = people("host", 4);
    static final List<PersonId> GUESTS = people("guest", 8);

    private static final String TERMS =
            """
            {"listingId":"%1$s","hostId":"%2$s","version":1,"state":"PUBLISHED","kind":"HOME","title":"%3$s",
             "timeZone":"Europe/Helsinki","calendarGroup":"%4$s","unitUse":"%5$s","unitIds":[%6$s],
             "terms":{"currency":"%13$s",
              "rates":[{"per":"%7$s","base":{"amountMinor":%8$d,"currency":"%13$s"},"weekend":null}],
              "taxes":[{"name":"City tax","basisPoints":600}],"capacity":4,"securityDeposit":%12$s,
              "checkInTime":"15:00","checkOutTime":"11:00","openingHours":[],"stepMinutes":30,
              "stayRules":[{"per":"%7$s","min":1,"max":30}],"advanceNotice":"PT0S","bookingWindow":"P730D",
              "turnaround":"%9$s","instantBook":%10$b,"cancellationPolicy":"%11$s","houseRules":"No shoes"}}""";

    private static final List<Entry> ENTRIES = List.of(
            new Entry("cabin", "cabin", "ALL", 1, Per.NIGHT, "EUR", 9_900, 30_000, "PT0S", true, "FLEXIBLE"),
            new Entry("barn", "barn", "ANY", 1, Per.NIGHT, "EUR", 12_050, 0, "PT0S", false, "STRICT"),
            new Entry("boats", "boats", "ANY", 4, Per.DAY, "JPY", 4_400, 15_001, "PT0S", true, "FLEXIBLE"),
            new Entry("house", "house", "ALL", 2, Per.NIGHT, "EUR", 25_000, 60_000, "PT3H", true, "FIRM"),
            new Entry("room", "house", "ANY", 1, Per.NIGHT, "EUR", 7_001, 0, "PT3H", false, "MODERATE"),
            new Entry("desks", "desks", "ANY", 5, Per.DAY, "KWD", 2_500, 0, "PT0S", true, "OFFICE"),
            new Entry("hall", "hall", "ANY", 1, Per.HOUR, "EUR", 1_999, 9_999, "PT30M", true, "OFFICE"),
            new Entry("studio", "studio", "ANY", 3, Per.HOUR, "EUR", 3_333, 0, "PT0S", false, "CAR"));

    private static final Map<ListingId, Offered> LISTINGS = ENTRIES.stream()
            .map(Entry::listing)
            .collect(Collectors.toMap(
                    offered -> offered.listing().listingId(),
                    offered -> offered,
                    (one, other) -> one,
                    LinkedHashMap::new));

    private Catalogue() {}

    /** A listing, and its rules, which never change here. */
    record Offered(ListingCopy listing, Per per, ListingRules rules) {}

    private record Entry(
            String name,
            String group,
            String use,
            int units,
            Per per,
            String currency,
            long price,
            long deposit,
            String turnaround,
            boolean instant,
            String policy) {

        Offered listing() {
            String unitIds = Stream.iterate(1, number -> number + 1)
                    .limit(units)
                    .map(number -> '"' + id(group + " " + number).toString() + '"')
                    .collect(Collectors.joining(","));
            PersonId host = HOSTS.get(Math.floorMod(group.hashCode(), HOSTS.size()));
            String secured =
                    deposit == 0 ? "null" : "{\"amountMinor\":" + deposit + ",\"currency\":\"" + currency + "\"}";
            String json = TERMS.formatted(
                    id(name),
                    host,
                    name,
                    id(group),
                    use,
                    unitIds,
                    per,
                    price,
                    turnaround,
                    instant,
                    policy,
                    secured,
                    currency);
            try {
                ListingCopy listing = SimulatedService.JSON.readValue(json, ListingCopy.class);
                return new Offered(listing, per, listing.rules());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PersonId> people(String role, int count) {
        return Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> new PersonId(id(role + " " + number)))
                .toList();
    }

    static List<Offered> all() {
        return List.copyOf(LISTINGS.values());
    }

    static Offered of(ListingId listing) {
        return LISTINGS.get(listing);
    }
}
