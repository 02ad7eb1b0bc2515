package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Price lists, stays and wishes at random, with everything a host may say about prices. */
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
            given.rates.put(per, new Rate(price(), maybe(price()), weekdays(), seasons(), bounds()));
            given.lengthDiscounts.add(new LengthDiscount(per, 1 + random.nextInt(10), random.nextInt(10_001)));
        }
        given.earlyBird.add(new EarlyBirdDiscount(20 + random.nextInt(40), random.nextInt(10_001)));
        given.lastMinute.add(new LastMinuteDiscount(random.nextInt(20), random.nextInt(10_001)));
        given.nonRefundable = random.nextInt(5_000);
        given.cleaningFee = maybe(price());
        given.extraGuestFee = maybe(new ExtraGuestFee(1 + random.nextInt(3), price()));
        for (ExtraCharge charged : ExtraCharge.values()) {
            given.extras.add(new Extra(charged.name(), charged.name(), price(), charged, 3, random.nextInt(4) == 0));
        }
        taxes();
        given.fees = new FeeRates(random.nextInt(2_000), random.nextInt(2_000));
        this.plan = given.plan();
    }

    private <T> T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private Money price() {
        return given.money(random.nextInt(random.nextBoolean() ? 100 : 1_000_000));
    }

    private Map<DayOfWeek, Money> weekdays() {
        return random.nextBoolean() ? Map.of(DayOfWeek.of(1 + random.nextInt(7)), price()) : Map.of();
    }

    private PriceBounds bounds() {
        Money one = price();
        Money other = price();
        return random.nextInt(3) == 0 ? PriceBounds.NONE : new PriceBounds(one.min(other), maybe(one.max(other)));
    }

    /** The host's own, and those of the place with their limits. */
    private void taxes() {
        given.taxes.add(Tax.percent("VAT", random.nextInt(3_000)));
        List<Tax.Basis> bases = List.of(
                new Tax.Percent(random.nextInt(2_000)), new Tax.PerNight(price()), new Tax.PerPersonNight(price()));
        for (Tax.Basis basis : bases) {
            DateRange valid = dates();
            given.taxes.add(new Tax(
                    basis.getClass().getSimpleName(),
                    basis,
                    maybe(valid.start()),
                    maybe(valid.end()),
                    maybe(1 + random.nextInt(5)),
                    maybe(price())));
        }
    }

    /** A stay with everything a guest may ask for. */
    PriceRequest request() {
        List<ExtraChoice> extras = new ArrayList<>();
        for (Extra extra : plan.extras()) {
            if (random.nextBoolean()) {
                extras.add(new ExtraChoice(extra.code(), 1 + random.nextInt(extra.maxQuantity())));
            }
        }
        return new PriceRequest(
                stay(),
                1 + random.nextInt(6),
                1 + random.nextInt(3),
                extras,
                coupon(),
                RateVariant.values()[random.nextInt(2)],
                FIRST.minusDays(random.nextInt(40)));
    }

    private CouponDiscount coupon() {
        return switch (random.nextInt(3)) {
            case 0 -> CouponDiscount.percent("SPRING", random.nextInt(10_001));
            case 1 -> CouponDiscount.amount("SPRING", price());
            default -> null;
        };
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
        return stayPer(Per.values()[random.nextInt(3)]);
    }

    /** Another that is counted in the same; often they overlap. */
    Stay stayLike(Stay stay) {
        return stayPer(stay.per());
    }

    private Stay stayPer(Per per) {
        return switch (per) {
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
