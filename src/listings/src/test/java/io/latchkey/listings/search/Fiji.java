package io.latchkey.listings.search;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.listing.ListingContent;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.listing.SomeContent;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Rate;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Place;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Random listings around the date line, where no other test has any. */
final class Fiji {

    static final List<String> WORDS = List.of("garden", "sea", "quiet", "palm", "100%_sure");

    private final Random random;
    private final ListingService listings;
    private final String name;

    /** @param name a word that all listings have and no other listing in the world */
    Fiji(Random random, ListingService listings, String name) {
        this.random = random;
        this.listings = listings;
        this.name = name;
    }

    ListingRecord publishesOne() {
        PersonId host = new PersonId(UUID.randomUUID());
        Visitor visitor = new Visitor(Optional.of(host), false);
        return listings.publish(
                listings.create(host, content(), Optional.empty()).id(), visitor);
    }

    /** Near the date line; some share their place, as rooms of a home do. */
    GeoPoint somewhere() {
        double longitude = 180 + random.nextInt(-100, 100) / 100.0;
        return new GeoPoint(-17 + random.nextInt(-100, 100) / 100.0, longitude > 180 ? longitude - 360 : longitude);
    }

    private ListingContent content() {
        SomeContent some = SomeContent.aHome();
        some.kind = List.of(Kind.HOME, Kind.ROOM, Kind.SHARED_ROOM).get(random.nextInt(3));
        some.title = "Bure " + name + " " + WORDS.get(random.nextInt(WORDS.size()));
        some.description = WORDS.get(random.nextInt(WORDS.size()));
        some.place = new Place(somewhere(), "", "Levuka", "FJ");
        some.timeZone = "Pacific/Fiji";
        some.unitCount = random.nextInt(1, 4);
        some.terms.capacity = random.nextInt(1, 5);
        some.terms.instantBook = random.nextBoolean();
        some.terms.currency = Currency.getInstance(random.nextInt(4) == 0 ? "USD" : "EUR");
        some.terms.rates = rates(some.terms.currency);
        return some.build();
    }

    private List<Rate> rates(Currency currency) {
        List<Rate> rates = new ArrayList<>();
        for (Per per : Per.values()) {
            if (random.nextInt(3) > 0) {
                rates.add(new Rate(per, new Money(random.nextInt(1, 10) * 1000L, currency), null, List.of()));
            }
        }
        return rates.isEmpty() ? List.of(new Rate(Per.NIGHT, new Money(5000, currency), null, List.of())) : rates;
    }
}
