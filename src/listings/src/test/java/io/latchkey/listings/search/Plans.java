package io.latchkey.listings.search;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** One query for every way through the indexes. */
final class Plans {

    private static final GeoPoint VILLAGE = new GeoPoint(ManyListings.VILLAGE_LATITUDE, ManyListings.VILLAGE_LONGITUDE);
    private static final Area WIDE = new Area.Circle(VILLAGE, 100_000);
    private static final Area MAP = new Area.Map(new BoundingBox(0, 10, 30, 40));
    private static final Area OVER_THE_DATE_LINE = new Area.Map(new BoundingBox(150, -40, -150, 40));
    private static final Area EVERYWHERE = new Area.Everywhere();

    private Plans() {}

    static SearchQuery village() {
        return query(new Area.Circle(VILLAGE, 10_000), Per.NIGHT, List.of(), SearchSort.DISTANCE);
    }

    static List<SearchQuery> queries() {
        return List.of(
                village(),
                query(new Area.Circle(VILLAGE, 200), null, List.of(), SearchSort.NEWEST),
                query(new Area.Circle(VILLAGE, 200), Per.NIGHT, List.of(), SearchSort.PRICE),
                query(WIDE, null, List.of(), SearchSort.DISTANCE),
                query(MAP, null, List.of(), SearchSort.NEWEST),
                query(MAP, Per.NIGHT, List.of(), SearchSort.PRICE),
                query(OVER_THE_DATE_LINE, null, List.of(), SearchSort.NEWEST),
                query(EVERYWHERE, null, List.of(), SearchSort.NEWEST),
                query(EVERYWHERE, Per.NIGHT, List.of(), SearchSort.PRICE),
                query(EVERYWHERE, Per.DAY, List.of(), SearchSort.PRICE),
                query(EVERYWHERE, Per.HOUR, List.of(), SearchSort.PRICE),
                query(EVERYWHERE, null, List.of("house", "1234"), SearchSort.NEWEST),
                query(new Area.Circle(VILLAGE, 10_000), null, List.of("house", "1234"), SearchSort.DISTANCE),
                cheap());
    }

    private static SearchQuery cheap() {
        Currency pounds = Currency.getInstance("GBP");
        return new SearchQuery(
                EVERYWHERE,
                Optional.empty(),
                Optional.of(Per.NIGHT),
                2,
                1,
                Optional.of(Kind.HOME),
                List.of(),
                Optional.of(pounds),
                Optional.of(new PriceRange(pounds, 2_000, 2_200)),
                Optional.of(true),
                SearchSort.PRICE);
    }

    private static SearchQuery query(Area area, Per per, List<String> words, SearchSort sort) {
        return new SearchQuery(
                area,
                Optional.empty(),
                Optional.ofNullable(per),
                1,
                1,
                Optional.empty(),
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sort);
    }
}
