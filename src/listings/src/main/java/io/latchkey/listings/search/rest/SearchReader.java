package io.latchkey.listings.search.rest;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.kind.AttributeFilter;
import io.latchkey.listings.kind.FilterReader;
import io.latchkey.listings.kind.FilterReading;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Prices;
import io.latchkey.listings.offer.Text;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.search.Area;
import io.latchkey.listings.search.PriceRange;
import io.latchkey.listings.search.SearchQuery;
import io.latchkey.listings.search.SearchSort;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a query of parameters, or says which of them are wrong. */
final class SearchReader {

    private static final double USUAL_RADIUS_KM = 10;
    private static final double LARGEST_RADIUS_KM = 100;
    private static final int LONGEST_TEXT = 200;

    private final SearchParameters given;
    private final SearchSort order;

    /** @param order null for the usual one */
    SearchReader(SearchParameters given, SearchSort order) {
        this.given = given;
        this.order = order;
    }

    SearchQuery read(Instant now) {
        Area area = area();
        SearchSort sort = sort(area);
        Optional<Per> per = per(sort);
        Optional<Stay> stay = stay(per, now);
        Optional<Currency> currency = currency();
        Optional<Kind> kind = Optional.ofNullable(given.kind);
        return new SearchQuery(
                Optional.ofNullable(given.id),
                Optional.ofNullable(given.host),
                area,
                stay,
                per,
                given.guests == null ? 1 : given.guests,
                given.units == null ? 1 : given.units,
                kind,
                text(),
                currency,
                price(currency),
                Optional.ofNullable(given.instantBook),
                attributes(kind),
                sort);
    }

    private Area area() {
        Refusals.unless(given.near == null || given.bbox == null, "bbox", "may not come together with near");
        Refusals.unless(given.near != null || given.radiusKm == null, "radiusKm", "needs near");
        if (given.near != null) {
            return circle();
        }
        return given.bbox == null ? new Area.Everywhere() : map();
    }

    private Area circle() {
        double[] point = Numbers.list("near", given.near, 2);
        double radius = given.radiusKm == null ? USUAL_RADIUS_KM : Numbers.one("radiusKm", given.radiusKm);
        Refusals.unless(
                radius > 0 && radius <= LARGEST_RADIUS_KM,
                "radiusKm",
                "must be over 0 and at most " + LARGEST_RADIUS_KM);
        return new Area.Circle(Refusals.reading("near", () -> new GeoPoint(point[0], point[1])), radius * 1000);
    }

    private Area map() {
        double[] box = Numbers.list("bbox", given.bbox, 4);
        return new Area.Map(Refusals.reading("bbox", () -> new BoundingBox(box[0], box[1], box[2], box[3])));
    }

    private SearchSort sort(Area area) {
        boolean hasCentre = area instanceof Area.Circle;
        Refusals.unless(order != SearchSort.DISTANCE || hasCentre, "sort", "DISTANCE needs near");
        Refusals.unless(order != SearchSort.RELEVANCE || given.q != null, "sort", "RELEVANCE needs q");
        if (order != null) {
            return order;
        }
        if (hasCentre) {
            return SearchSort.DISTANCE;
        }
        return given.q == null ? SearchSort.NEWEST : SearchSort.RELEVANCE;
    }

    private Optional<Per> per(SearchSort sort) {
        boolean needed = given.from != null
                || given.to != null
                || given.priceMin != null
                || given.priceMax != null
                || sort == SearchSort.PRICE;
        return Optional.ofNullable(given.per).or(() -> needed ? Optional.of(Per.NIGHT) : Optional.empty());
    }

    private Optional<Stay> stay(Optional<Per> per, Instant now) {
        if (given.from == null && given.to == null) {
            return Optional.empty();
        }
        Refusals.unless(given.from != null, "from", "is needed with to");
        Refusals.unless(given.to != null, "to", "is needed with from");
        return Optional.of(new StayReader(given.from, given.to).read(per.orElseThrow(), now));
    }

    private List<AttributeFilter> attributes(Optional<Kind> kind) {
        if (given.attribute == null || given.attribute.isEmpty()) {
            return List.of();
        }
        return switch (FilterReader.read(given.attribute, kind)) {
            case FilterReading.Filters(List<AttributeFilter> filters) -> filters;
            case FilterReading.Refused(String detail) -> throw Refusals.of("attribute", detail);
        };
    }

    private Optional<String> text() {
        if (given.q == null) {
            return Optional.empty();
        }
        String text = given.q.strip().toLowerCase(Locale.ROOT);
        Refusals.unless(text.codePoints().anyMatch(Character::isLetterOrDigit), "q", "must have a word");
        Refusals.unless(Text.faultsOfLine(text, 1, LONGEST_TEXT).isEmpty(), "q", "must not contain control characters");
        return Optional.of(text);
    }

    private Optional<Currency> currency() {
        return Optional.ofNullable(given.currency)
                .map(code -> Refusals.reading("currency", () -> Currency.getInstance(code)));
    }

    private Optional<PriceRange> price(Optional<Currency> currency) {
        if (given.priceMin == null && given.priceMax == null) {
            return Optional.empty();
        }
        Refusals.unless(
                currency.isPresent(), "currency", "is needed with a price: amounts of two currencies do not compare");
        long min = given.priceMin == null ? 0 : given.priceMin;
        long max = given.priceMax == null ? Prices.MAX_TOTAL : given.priceMax;
        Refusals.unless(min <= max, "priceMax", "must not be less than priceMin");
        return Optional.of(new PriceRange(currency.orElseThrow(), min, max));
    }
}
