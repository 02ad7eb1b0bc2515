package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Refunds of stays that cost 400 (4 nights) and more than that. */
class PartialRefundsTest {

    private final Given given = Given.euros(Per.NIGHT, 100_00);

    /** 400, cleaning 40, service fee 44, tax 26.40. */
    private Quotation paid() {
        given.cleaningFee = given.money(40_00);
        given.fees = new FeeRates(1_000, 300);
        given.taxes.add(Tax.percent("City tax", 600));
        return price(given.plan(), Given.fourNights("2026-07-20"), 2, 1);
    }

    @Test
    @DisplayName("R30 what came back before counts: 30 % by agreement and then a policy of half make half")
    void countsWhatCameBackBefore() {
        Quotation paid = paid();
        Money before = given.money(153_12); // 30 % of 510.40
        Cancellation early = given.cancellation("2026-07-20", "2026-05-01T12:00", "2026-07-01T12:00");
        Refund half = Refunds.at(CancellationPolicies.FIRM, paid, early, given.money(0));
        Refund left = Refunds.at(CancellationPolicies.FIRM, paid, early, before);
        assertEquals(half.total(), left.total().plus(before));
        assertEquals(half.rest(), left.rest());
    }

    @Test
    @DisplayName("R30 where more came back than the policy gives, the host pays for it before the platform does")
    void neverTakesMoreThanIsLeft() {
        Quotation paid = paid();
        Cancellation late = given.cancellation("2026-07-20", "2026-05-01T12:00", "2026-07-19T12:00");
        Refund none = Refunds.at(CancellationPolicies.FIRM, paid, late, given.money(500_00));
        assertEquals(given.money(0), none.total());
        assertEquals(List.of(new Share(Recipient.TAX, "City tax", given.money(10_40))), none.rest());
        assertThrows(
                IllegalArgumentException.class,
                () -> Refunds.at(CancellationPolicies.FIRM, paid, late, given.money(510_41)));
    }

    @Test
    void theFirstNightIsKeptAtItsOwnPriceNotTheAverage() {
        Given prices = Given.euros(Per.NIGHT, 100_00).season(Per.NIGHT, "2026-07-20", "2026-07-21", 40_00);
        PriceRequest request = PriceRequest.of(Given.fourNights("2026-07-20"), 2, 1, LocalDate.parse("2026-05-01"));
        Quotation paid = Pricing.price(prices.plan(), request);
        AgreedPrices agreed = AgreedPrices.of(prices.plan(), request);

        assertEquals(prices.money(300_00), flexibly(paid, agreed, "2026-07-20T14:00"));
        assertEquals(prices.money(200_00), flexibly(paid, agreed, "2026-07-21T09:00"));
        assertEquals(prices.money(0), flexibly(paid, agreed, "2026-07-23T09:00"));
    }

    private Money flexibly(Quotation paid, AgreedPrices agreed, String at) {
        Cancellation late = given.cancellation("2026-07-20", "2026-07-18T12:00", at);
        return Refunds.at(
                        CancellationPolicies.FLEXIBLE,
                        paid,
                        new Cancellation(late.stay(), late.use(), late.zone(), late.bookedAt(), late.at(), agreed),
                        given.money(0))
                .total();
    }

    @Test
    void whatWasNotUsedComesBackWithTheFeeAndTheTaxOnItWhereTheHostEndsTheStay() {
        Quotation paid = paid();
        Cancellation afterOneNight = given.cancellation("2026-07-20", "2026-05-01T12:00", "2026-07-21T10:00");
        Refund refund = Refunds.ofUnused(paid, afterOneNight, given.money(0));
        assertEquals(
                List.of(300_00L, 0L, 33_00L, 18_00L),
                refund.lines().stream().map(line -> line.refund().amountMinor()).toList());
    }

    @Test
    void extrasComeBackBeforeTheStayAndTaxesForNightsNotSlept() {
        Given prices = Given.euros(Per.NIGHT, 100_00).extra("Breakfast", 10_00, ExtraCharge.PER_TIME);
        prices.taxes.add(new Tax("Night tax", new Tax.PerPersonNight(prices.money(2_00)), null, null, 3, null));
        PriceRequest request = new PriceRequest(
                Given.fourNights("2026-07-20"),
                2,
                1,
                List.of(new ExtraChoice("Breakfast", 1)),
                null,
                RateVariant.STANDARD,
                LocalDate.parse("2026-05-01"));
        Quotation quotation = Pricing.price(prices.plan(), request);
        assertEquals(prices.money(400_00 + 40_00 + 12_00), quotation.total());
        assertEquals(prices.money(40_00 + 12_00), strictly(quotation, "2026-07-20T14:59"));
        assertEquals(prices.money(12_00), strictly(quotation, "2026-07-20T20:00"));
        assertEquals(prices.money(8_00), strictly(quotation, "2026-07-21T09:00"));
        assertEquals(prices.money(0), strictly(quotation, "2026-07-23T09:00"));
    }

    private Money strictly(Quotation quotation, String at) {
        Cancellation cancellation = given.cancellation("2026-07-20", "2026-05-01T12:00", at);
        return Refunds.at(CancellationPolicies.NON_REFUNDABLE, quotation, cancellation, given.money(0))
                .total();
    }
}
