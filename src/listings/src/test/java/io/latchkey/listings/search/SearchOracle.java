package io.latchkey.listings.search;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.offer.Rate;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Haversine;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Search as one would explain it: look at every listing, keep those that fit, sort them. */
final class SearchOracle {

    private final List<ListingRecord> published;
    private final Map<String, Money> totals;

    /** @param totals of the stays that can be booked, by listing; the others cannot */
    SearchOracle(List<ListingRecord> published, Map<String, Money> totals) {
        this.published = published;
        this.totals = totals;
    }

    List<String> find(SearchQuery query) {
        return published.stream()
                .filter(listing -> isInside(query.area(), listing.shown()))
                .filter(listing -> fits(query, listing))
                .filter(listing -> hasWords(query, listing))
                .filter(listing -> isAffordable(query, listing))
                .sorted(order(query))
                .map(listing -> listing.id().toString())
                .toList();
    }

    private static boolean isInside(Area area, GeoPoint point) {
        return switch (area) {
            case Area.Everywhere everywhere -> true;
            case Area.Circle(GeoPoint center, double radius) -> Haversine.metres(center, point) <= radius;
            case Area.Map(BoundingBox box) ->
                point.latitude() >= box.south()
                        && point.latitude() <= box.north()
                        && (box.west() <= box.east()
                                ? point.longitude() >= box.west() && point.longitude() <= box.east()
                                : point.longitude() >= box.west() || point.longitude() <= box.east());
        };
    }

    private static boolean fits(SearchQuery query, ListingRecord listing) {
        var content = listing.content();
        var terms = content.terms();
        return terms.capacity() * query.units() >= query.guests()
                && content.unitCount() >= query.units()
                && query.kind().map(kind -> kind == content.kind()).orElse(true)
                && query.per().map(terms::offers).orElse(true)
                && query.currency().map(terms.currency()::equals).orElse(true)
                && query.instantBook()
                        .map(instant -> instant == terms.instantBook())
                        .orElse(true);
    }

    private static boolean hasWords(SearchQuery query, ListingRecord listing) {
        String text = (listing.content().title() + " "
                        + listing.content().place().city() + " "
                        + listing.content().description())
                .toLowerCase(Locale.ROOT);
        return query.words().stream().allMatch(text::contains);
    }

    private boolean isAffordable(SearchQuery query, ListingRecord listing) {
        if (query.stay().isPresent()) {
            Money total = totals.get(listing.id().toString());
            return total != null
                    && query.price().map(range -> range.contains(total)).orElse(true);
        }
        return query.price().map(range -> range.contains(base(query, listing))).orElse(true);
    }

    private static Money base(SearchQuery query, ListingRecord listing) {
        return listing.content()
                .terms()
                .prices()
                .rate(query.per().orElseThrow())
                .map(Rate::base)
                .orElseThrow();
    }

    private static Comparator<ListingRecord> order(SearchQuery query) {
        Comparator<ListingRecord> byId =
                Comparator.comparing(listing -> listing.id().toString());
        return switch (query.sort()) {
            case DISTANCE ->
                Comparator.comparing((ListingRecord listing) ->
                                Haversine.metres(((Area.Circle) query.area()).center(), listing.shown()))
                        .thenComparing(byId);
            case PRICE ->
                Comparator.comparing((ListingRecord listing) ->
                                base(query, listing).currency().getCurrencyCode())
                        .thenComparing(listing -> base(query, listing).amountMinor())
                        .thenComparing(byId);
            case NEWEST ->
                Comparator.comparing(ListingRecord::updatedAt)
                        .thenComparing(byId)
                        .reversed();
        };
    }
}
