package io.latchkey.listings.search;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import io.latchkey.listings.listing.ListingContent;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.listing.SomeContent;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.listings.offer.Cap;
import io.latchkey.listings.offer.EarlyBirdDiscount;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.LengthDiscount;
import io.latchkey.listings.offer.Rate;
import io.latchkey.listings.offer.SomeTerms;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Place;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Random listings around the date line, where no other test has any. */
final class Fiji {

    static final List<String> WORDS = List.of("garden", "sea", "quiet", "palm", "100%_sure");

    private static final int HOSTS = 4;

    private final Random random;
    private final ListingService listings;
    private final String name;
    private final List<PersonId> hosts =
            Stream.generate(UUID::randomUUID).limit(HOSTS).map(PersonId::new).toList();

    /** @param name a word that all listings have and no other listing in the world */
    Fiji(Random random, ListingService listings, String name) {
        this.random = random;
        this.listings = listings;
        this.name = name;
    }

    ListingRecord publishesOne() {
        PersonId host = aHost();
        Visitor visitor = new Visitor(Optional.of(host), false);
        ListingContent content = content();
        while (!content.faults().isEmpty()) {
            content = content();
        }
        return listings.publish(listings.create(host, content, Optional.empty()).id(), visitor);
    }

    /** One of those that have all the listings. */
    PersonId aHost() {
        return hosts.get(random.nextInt(HOSTS));
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
        addRules(some.terms);
        return some.build();
    }

    private void addRules(SomeTerms terms) {
        if (random.nextInt(3) == 0) {
            terms.turnaround = Span.parse("PT" + random.nextInt(1, 30) + "H");
        }
        if (random.nextInt(3) == 0) {
            terms.arrivalWeekdays = List.of(DayOfWeek.SATURDAY, DayOfWeek.of(random.nextInt(1, 6)));
        }
        if (random.nextInt(3) == 0) {
            terms.openingHours = Stream.of(DayOfWeek.values())
                    .map(day -> SomeTerms.open(day, "08:00", "18:00"))
                    .toList();
        }
        if (random.nextInt(3) == 0) {
            terms.caps = List.of(new Cap(CapPeriod.WEEK, 1 + random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            terms.cleaningFee = new Money(random.nextInt(5_000), terms.currency);
        }
        if (random.nextBoolean()) {
            terms.lengthDiscounts = List.of(new LengthDiscount(Per.NIGHT, 3, random.nextInt(5_000)));
            terms.earlyBirds = List.of(new EarlyBirdDiscount(30, random.nextInt(3_000)));
        }
    }

    private List<Rate> rates(Currency currency) {
        List<Rate> rates = new ArrayList<>();
        for (Per per : Per.values()) {
            if (random.nextInt(3) > 0) {
                Money base = new Money(random.nextInt(1, 10) * 1000L, currency);
                Money weekend = random.nextBoolean() ? null : new Money(random.nextInt(1, 20) * 500L, currency);
                rates.add(new Rate(per, base, weekend, List.of()));
            }
        }
        return rates.isEmpty() ? List.of(new Rate(Per.NIGHT, new Money(5000, currency), null, List.of())) : rates;
    }
}
