package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.offer.Rate;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Haversine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Search as one would explain it: look at every listing, keep those that fit, sort them. */
final class SearchOracle {

    private final List<ListingRecord> published;
    private final Map<ListingId, Rating> ratings;
    private final BiFunction<ListingRecord, SearchQuery, Optional<Money>> quote;

    /**
     * @param ratings of those that have one
     * @param quote what the stay of the query costs in the listing; empty if it cannot be booked
     */
    SearchOracle(
            List<ListingRecord> published,
            Map<ListingId, Rating> ratings,
            BiFunction<ListingRecord, SearchQuery, Optional<Money>> quote) {
        this.published = published;
        this.ratings = ratings;
        this.quote = quote;
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
                && query.host().map(listing.hostId()::equals).orElse(true)
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
        return query.text().stream()
                .flatMap(words -> Stream.of(words.split("\\W+")))
                .allMatch(text::contains);
    }

    private boolean isAffordable(SearchQuery query, ListingRecord listing) {
        if (query.stay().isPresent()) {
            return quote.apply(listing, query)
                    .filter(total ->
                            query.price().map(range -> range.contains(total)).orElse(true))
                    .isPresent();
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

    private Money price(SearchQuery query, ListingRecord listing) {
        return query.stay().isPresent() ? quote.apply(listing, query).orElseThrow() : base(query, listing);
    }

    private Rating rating(ListingRecord listing) {
        return ratings.getOrDefault(listing.id(), Rating.NONE);
    }

    /** Exact enough to tell any two apart, and cut off where the service does. */
    private static BigDecimal withFiveMoreOfFourStars(Rating rating) {
        return BigDecimal.valueOf(rating.stars() + 4 * 5)
                .divide(BigDecimal.valueOf(rating.count() + 5), 6, RoundingMode.DOWN);
    }

    private Comparator<ListingRecord> order(SearchQuery query) {
        Comparator<ListingRecord> byId =
                Comparator.comparing(listing -> listing.id().toString());
        return switch (query.sort()) {
            case DISTANCE ->
                Comparator.comparing((ListingRecord listing) ->
                                Haversine.metres(((Area.Circle) query.area()).center(), listing.shown()))
                        .thenComparing(byId);
            case PRICE ->
                Comparator.comparing((ListingRecord listing) ->
                                price(query, listing).currency().getCurrencyCode())
                        .thenComparing(listing -> price(query, listing).amountMinor())
                        .thenComparing(byId);
            case RATING ->
                Comparator.comparing((ListingRecord listing) -> withFiveMoreOfFourStars(rating(listing)))
                        .thenComparing(listing -> rating(listing).count())
                        .reversed()
                        .thenComparing(byId);
            case RELEVANCE -> throw new IllegalArgumentException("how well words fit is for the database to say");
            case NEWEST ->
                Comparator.comparing(ListingRecord::updatedAt).reversed().thenComparing(byId);
        };
    }
}
