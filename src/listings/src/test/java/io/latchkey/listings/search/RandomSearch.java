package io.latchkey.listings.search;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A random search, both as parameters and as the query they mean. */
final class RandomSearch {

    private static final List<SearchSort> SORTS =
            List.of(SearchSort.DISTANCE, SearchSort.PRICE, SearchSort.NEWEST, SearchSort.RATING);

    /** The first of any. */
    static final LocalDate ARRIVAL = LocalDate.of(2027, 5, 1);

    final Map<String, Object> parameters = new HashMap<>();
    final SearchQuery query;

    private final Random random;

    RandomSearch(Random random, Fiji fiji, String name) {
        this.random = random;
        Area area = area(fiji);
        Optional<String> text = text(name, area);
        Optional<Stay> stay = stay();
        SearchSort sort = sort(area);
        Optional<Currency> currency = sometimes("currency", "EUR").map(Currency::getInstance);
        Optional<PriceRange> price = currency.flatMap(this::price);
        boolean perNight = price.isPresent() || sort == SearchSort.PRICE;
        Optional<Per> per = stay.map(Stay::per).or(() -> perNight ? Optional.of(Per.NIGHT) : sometimes("per", Per.DAY));
        int guests = number("guests", 6);
        int units = number("units", 3);
        parameters.put("limit", random.nextInt(1, 40));
        query = new SearchQuery(
                Optional.empty(),
                sometimes("host", fiji.aHost().toString()).map(PersonId::of),
                area,
                stay,
                per,
                guests,
                units,
                sometimes("kind", Kind.ROOM),
                text,
                currency,
                price,
                sometimes("instantBook", random.nextBoolean()),
                List.of(),
                sort);
    }

    private Area area(Fiji fiji) {
        GeoPoint center = fiji.somewhere();
        switch (random.nextInt(3)) {
            case 0 -> {
                int radius = random.nextInt(1, 101);
                parameters.put("near", center.latitude() + "," + center.longitude());
                parameters.put("radiusKm", radius);
                return new Area.Circle(center, radius * 1000.0);
            }
            case 1 -> {
                double width = random.nextInt(1, 100) / 100.0;
                double west = center.longitude();
                double east = west + width > 180 ? west + width - 360 : west + width;
                double north = center.latitude() + width;
                parameters.put("bbox", west + "," + center.latitude() + "," + east + "," + north);
                return new Area.Map(new BoundingBox(west, center.latitude(), east, north));
            }
            default -> {
                return new Area.Everywhere();
            }
        }
    }

    /** All over the world only the listings with this test's name are ours. */
    private Optional<String> text(String name, Area area) {
        String word = Fiji.WORDS.get(random.nextInt(Fiji.WORDS.size()));
        if (!(area instanceof Area.Everywhere) && random.nextBoolean()) {
            return Optional.empty();
        }
        String text = random.nextBoolean() ? name + " " + word : name;
        parameters.put("q", text);
        return Optional.of(text);
    }

    private Optional<Stay> stay() {
        LocalDate first = ARRIVAL.plusDays(random.nextInt(20));
        LocalDate last = first.plusDays(1L + random.nextInt(5));
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                return Optional.of(during(first, last, Stay.nights(first, last)));
            }
            case 2 -> {
                parameters.put("per", Per.DAY);
                return Optional.of(during(first, last, Stay.days(first, last)));
            }
            case 3 -> {
                parameters.put("per", Per.HOUR);
                Instant from = first.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC);
                Instant to = from.plus(Duration.ofMinutes(30L * (1 + random.nextInt(40))));
                return Optional.of(during(from, to, Stay.hours(from, to)));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private Stay during(Object from, Object to, Stay stay) {
        parameters.put("from", from.toString());
        parameters.put("to", to.toString());
        return stay;
    }

    private SearchSort sort(Area area) {
        SearchSort sort = SORTS.get(random.nextInt(SORTS.size()));
        if (sort == SearchSort.DISTANCE && !(area instanceof Area.Circle)) {
            sort = SearchSort.NEWEST;
        }
        parameters.put("sort", sort);
        return sort;
    }

    private Optional<PriceRange> price(Currency currency) {
        if (random.nextBoolean()) {
            return Optional.empty();
        }
        long min = random.nextInt(6) * 2000L;
        long max = min + random.nextInt(20) * 2000L;
        parameters.put("priceMin", min);
        parameters.put("priceMax", max);
        return Optional.of(new PriceRange(currency, min, max));
    }

    private int number(String name, int bound) {
        int number = random.nextInt(1, bound);
        return sometimes(name, number).orElse(1);
    }

    private <T> Optional<T> sometimes(String name, T value) {
        if (random.nextInt(4) > 0) {
            return Optional.empty();
        }
        parameters.put(name, value);
        return Optional.of(value);
    }
}
