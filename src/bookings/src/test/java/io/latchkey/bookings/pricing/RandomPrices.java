package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Price lists and stays at random. */
final class RandomPrices {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Helsinki"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("Asia/Kathmandu"));

    private final Random random;
    private final Given given;
    final RatePlan plan;

    RandomPrices(Random random) {
        this.random = random;
        this.given = Given.prices(List.of("EUR", "JPY", "KWD").get(random.nextInt(3)));
        given.zone = ZONES.get(random.nextInt(ZONES.size()));
        for (Per per : Per.values()) {
            given.rates.put(
                    per,
                    new Rate(price(), random.nextBoolean() ? price() : null, Map.of(), seasons(), PriceBounds.NONE));
            given.lengthDiscounts.add(new LengthDiscount(per, 1 + random.nextInt(10), random.nextInt(10_001)));
        }
        given.cleaningFee = random.nextBoolean() ? price() : null;
        given.extraGuestFee = random.nextBoolean() ? new ExtraGuestFee(1 + random.nextInt(3), price()) : null;
        for (int i = random.nextInt(3); i > 0; i--) {
            given.taxes.add(Tax.percent(i == 1 ? "City tax" : "VAT", random.nextInt(3_000)));
        }
        given.fees = new FeeRates(random.nextInt(2_000), random.nextInt(2_000));
        this.plan = given.plan();
    }

    private Money price() {
        return given.money(random.nextInt(random.nextBoolean() ? 100 : 1_000_000));
    }

    private Seasons<Money> seasons() {
        List<Season<Money>> seasons = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            seasons.add(new Season<>(dates(), price()));
        }
        return Seasons.of(seasons);
    }

    private DateRange dates() {
        LocalDate from = FIRST.plusDays(random.nextInt(60));
        return DateRange.of(from, from.plusDays(1 + random.nextInt(12)));
    }

    Stay stay() {
        return switch (Per.values()[random.nextInt(3)]) {
            case NIGHT -> new Stay.Nights(dates());
            case DAY -> new Stay.Days(dates());
            case HOUR -> hours();
        };
    }

    private Stay hours() {
        Instant from = FIRST.atStartOfDay(plan.zone()).toInstant().plusSeconds(900L * random.nextInt(5_000));
        return new Stay.Hours(TimeRange.of(from, from.plusSeconds(900L * (1 + random.nextInt(60)))));
    }

    /** Some instant from booking to after the end. */
    Instant between(Instant from, Instant until) {
        return from.plusSeconds(random.nextLong(until.getEpochSecond() - from.getEpochSecond()));
    }
}
