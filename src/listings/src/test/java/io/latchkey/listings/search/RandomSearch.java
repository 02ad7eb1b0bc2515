package io.latchkey.listings.search;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A random search, both as parameters and as the query they mean. */
final class RandomSearch {

    private static final LocalDate ARRIVAL = LocalDate.of(2030, 5, 1);

    final Map<String, Object> parameters = new HashMap<>();
    final SearchQuery query;

    private final Random random;

    RandomSearch(Random random, Fiji fiji, String name) {
        this.random = random;
        Area area = area(fiji);
        List<String> words = words(name, area);
        Optional<Stay> stay = stay();
        SearchSort sort = sort(area);
        Optional<Currency> currency = sometimes("currency", "EUR").map(Currency::getInstance);
        Optional<PriceRange> price = currency.flatMap(this::price);
        boolean perNight = stay.isPresent() || price.isPresent() || sort == SearchSort.PRICE;
        Optional<Per> per = perNight ? Optional.of(Per.NIGHT) : sometimes("per", Per.DAY);
        int guests = number("guests", 6);
        int units = number("units", 3);
        parameters.put("limit", random.nextInt(1, 40));
        query = new SearchQuery(
                area,
                stay,
                per,
                guests,
                units,
                sometimes("kind", Kind.ROOM),
                words,
                currency,
                price,
                sometimes("instantBook", random.nextBoolean()),
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
    private List<String> words(String name, Area area) {
        String word = Fiji.WORDS.get(random.nextInt(Fiji.WORDS.size()));
        List<String> words = random.nextBoolean() ? List.of(name, word) : List.of(name);
        if (!(area instanceof Area.Everywhere) && random.nextBoolean()) {
            return List.of();
        }
        parameters.put("q", String.join(" ", words));
        return words;
    }

    private Optional<Stay> stay() {
        if (random.nextInt(3) > 0) {
            return Optional.empty();
        }
        parameters.put("from", ARRIVAL.toString());
        parameters.put("to", ARRIVAL.plusDays(3).toString());
        return Optional.of(Stay.nights(ARRIVAL, ARRIVAL.plusDays(3)));
    }

    private SearchSort sort(Area area) {
        SearchSort sort = SearchSort.values()[random.nextInt(3)];
        if (sort == SearchSort.DISTANCE && !(area instanceof Area.Circle)) {
            return SearchSort.NEWEST;
        }
        parameters.put("sort", sort);
        return sort;
    }

    private Optional<PriceRange> price(Currency currency) {
        if (random.nextBoolean()) {
            return Optional.empty();
        }
        long min = random.nextInt(6) * 1000L;
        long max = min + random.nextInt(10) * 1000L;
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
