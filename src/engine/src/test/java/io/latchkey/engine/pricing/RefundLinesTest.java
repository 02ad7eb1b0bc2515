package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.euros;
import static io.latchkey.engine.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How a refund is divided among the lines of a quote, and the rest among those who keep it. */
class RefundLinesTest {

    private final Given given = euros(Per.NIGHT, 100_00);
    /** Four nights for 400, cleaning 40, service fee 44, night tax 12; the host's fee is 13.20. */
    private final Quotation paid;

    RefundLinesTest() {
        given.cleaningFee = given.money(40_00);
        given.fees = new FeeRates(1_000, 300);
        given.taxes.add(new Tax("Night tax", new Tax.PerNight(given.money(3_00)), null, null, null, null));
        paid = price(given.plan(), Given.fourNights("2026-07-20"), 2, 1);
    }

    private static List<Long> refunds(Refund refund) {
        return refund.lines().stream().map(line -> line.refund().amountMinor()).toList();
    }

    @Test
    void everythingIsEachLineWithTheTaxOfTheNights() {
        Refund all = Refunds.ofEverything(paid, given.money(0));
        assertEquals(List.of(400_00L, 40_00L, 44_00L, 12_00L), refunds(all));
        assertEquals(given.money(496_00), all.total());
        assertEquals(List.of(), all.rest());
        assertEquals(given.money(0), all.hostKeeps());
    }

    @Test
    void nothingIsNoLineAndTheSharesOfTheQuote() {
        Refund none = Refunds.ofNothing(paid, given.money(0));
        assertEquals(List.of(0L, 0L, 0L, 0L), refunds(none));
        assertEquals(
                List.of(
                        new Share(Recipient.HOST, null, given.money(426_80)),
                        new Share(Recipient.PLATFORM_FEE, null, given.money(13_20 + 44_00)),
                        new Share(Recipient.TAX, "Night tax", given.money(12_00))),
                none.rest());
        assertEquals(given.money(426_80), none.hostKeeps());
    }

    @Test
    void theHostKeepsNothingWhereOnlyOthersGetTheRest() {
        Refund agreed = Refunds.ofNothing(paid, given.money(490_00));
        assertEquals(List.of(new Share(Recipient.TAX, "Night tax", given.money(6_00))), agreed.rest());
        assertEquals(given.money(0), agreed.hostKeeps());
    }

    @Test
    void whatCameBackBeforeIsTakenFromTheHostToTheLastCent() {
        Refund allOfTheHosts = Refunds.ofNothing(paid, given.money(426_80));
        assertEquals(Recipient.PLATFORM_FEE, allOfTheHosts.rest().getFirst().to());
        assertEquals(given.money(57_20), allOfTheHosts.rest().getFirst().amount());
        Refund allButACent = Refunds.ofNothing(paid, given.money(426_79));
        assertEquals(given.money(1), allButACent.hostKeeps());
        assertEquals(List.of(), Refunds.ofNothing(paid, given.money(496_00)).rest());
        assertThrows(IllegalArgumentException.class, () -> Refunds.ofNothing(paid, given.money(496_01)));
    }

    @Test
    void theLinesComeBackInTheOrderOfTheQuoteWhateverItIs() {
        Quotation reversed =
                new Quotation(paid.lines().reversed(), paid.hostLines(), paid.total(), paid.hostReceives());
        Refund all = Refunds.ofEverything(reversed, given.money(0));
        assertEquals(List.of(12_00L, 44_00L, 40_00L, 400_00L), refunds(all));
        assertEquals(
                reversed.lines(), all.lines().stream().map(Refund.Line::paid).toList());
    }

    private List<Long> portions(long numerator, long denominator, long... amounts) {
        List<Money> all = LongStream.of(amounts).mapToObj(given::money).toList();
        return Portions.of(all, numerator, denominator).stream()
                .map(Money::amountMinor)
                .toList();
    }

    @Test
    void aFractionIsRoundedOnceAndTheCentsGoWhereMostIsLeftOver() {
        assertEquals(List.of(33L, 33L, 34L), portions(1, 3, 100, 100, 101)); // 100.33: the last has 33.67
        assertEquals(List.of(1L, 1L, 0L), portions(1, 2, 1, 1, 1)); // 1.5 is 2, the first ones get it
        assertEquals(List.of(1L, 0L, 0L), portions(1, 3, 2, 1, 1)); // 1.33
        assertEquals(List.of(500L, -25L), portions(1, 2, 1_000, -50));
        assertEquals(List.of(5L, -3L), portions(1, 2, 9, -5)); // 4.5 and -2.5: a half is left over of each
        assertEquals(List.of(), portions(1, 2));
    }

    @Test
    void aFractionIsAnythingFromNothingToTheWhole() {
        assertEquals(List.of(0L, 0L), portions(0, 7, 100, -10));
        assertEquals(List.of(100L, -10L), portions(7, 7, 100, -10));
    }
}
