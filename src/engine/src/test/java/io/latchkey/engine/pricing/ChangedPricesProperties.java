package io.latchkey.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.kernel.stay.Stay;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any booking, any new price list of the host, any change. */
class ChangedPricesProperties {

    private static RatePlan changed(RatePlan agreed, RatePlan today, PriceRequest before, PriceRequest wished) {
        return ChangedPrices.plan(AgreedPrices.of(agreed, before), today, before, wished)
                .orElseThrow();
    }

    /** The same but for the time and the guests, as far as the random choices go. */
    private static PriceRequest wish(PriceRequest before, Stay stay, int guests) {
        return new PriceRequest(
                stay, guests, before.units(), before.extras(), before.coupon(), before.variant(), before.bookedOn());
    }

    private static RatePlan another(Random random, RatePlan like) {
        RatePlan plan = new RandomPrices(random).plan;
        return plan.currency().equals(like.currency()) ? plan : like;
    }

    @Test
    void whereNothingChangesThePriceIsTheSameWhateverTheHostDidToTheList() {
        Seeded.forAll(20_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            PriceRequest booked = prices.request();
            RatePlan today = new RandomPrices(random).plan;
            Optional<RatePlan> plan = ChangedPrices.plan(AgreedPrices.of(prices.plan, booked), today, booked, booked);
            assertEquals(Pricing.price(prices.plan, booked), Pricing.price(plan.orElseThrow(), booked));
        });
    }

    @Test
    void theOrderOfTwoChangesDoesNotMatter() {
        Seeded.forAll(20_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            PriceRequest booked = prices.request();
            RatePlan today = another(random, prices.plan);
            Stay stay = prices.stayLike(booked.stay());
            int guests = booked.guests() + 1 + random.nextInt(3);
            PriceRequest both = wish(booked, stay, guests);
            PriceRequest timeFirst = wish(booked, stay, booked.guests());
            PriceRequest guestsFirst = wish(booked, booked.stay(), guests);

            RatePlan one = changed(changed(prices.plan, today, booked, timeFirst), today, timeFirst, both);
            RatePlan other = changed(changed(prices.plan, today, booked, guestsFirst), today, guestsFirst, both);

            assertEquals(
                    Pricing.price(one, both).total(), Pricing.price(other, both).total());
            assertEquals(
                    Pricing.price(changed(prices.plan, today, booked, both), both)
                            .total(),
                    Pricing.price(one, both).total());
        });
    }

    @Test
    void noChangeLeadsToANegativePriceAndPartsAddUp() {
        Seeded.forAll(20_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            PriceRequest booked = prices.request();
            PriceRequest wished = wish(booked, prices.stayLike(booked.stay()), 1 + random.nextInt(6));
            RatePlan plan = changed(prices.plan, another(random, prices.plan), booked, wished);
            Quotation price = Pricing.price(plan, wished);
            assertFalse(price.total().isNegative());
            assertFalse(price.hostReceives().isNegative());
            assertEquals(
                    price.total().amountMinor(),
                    price.split().stream()
                            .mapToLong(share -> share.amount().amountMinor())
                            .sum());
        });
    }
}
