package io.latchkey.listings.offer;

import static io.latchkey.listings.offer.SomeTerms.stays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscountRulesTest {

    private final SomeTerms terms = new SomeTerms();

    @Test
    void refusesADiscountForStaysLongerThanAny() {
        terms.stayRules = List.of(stays(Per.NIGHT, 1, 14));
        terms.lengthDiscounts = List.of(new LengthDiscount(Per.NIGHT, 28, 2000));
        assertEquals(List.of("/lengthDiscounts/0/minLength"), terms.faultyPlaces());
        LocalDate july = LocalDate.of(2027, 7, 1);
        terms.seasonalStayRules = List.of(new SeasonalStayRule(Per.NIGHT, july, july.plusDays(31), 1, 28));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesADateThatIsBothEarlyAndLate() {
        terms.earlyBirds = List.of(new EarlyBirdDiscount(30, 1000), new EarlyBirdDiscount(7, 500));
        terms.lastMinutes = List.of(new LastMinuteDiscount(7, 1500));
        assertEquals(List.of("/earlyBirdDiscounts/1/daysAhead"), terms.faultyPlaces());
        terms.lastMinutes = List.of(new LastMinuteDiscount(6, 1500));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesTwoDiscountsForOneDayAndShareOfNothingOrAll() {
        terms.earlyBirds = List.of(new EarlyBirdDiscount(60, 0), new EarlyBirdDiscount(60, 1000));
        terms.lastMinutes = List.of(new LastMinuteDiscount(3, 10_000), new LastMinuteDiscount(3, 1));
        assertEquals(
                List.of(
                        "/earlyBirdDiscounts/1/daysAhead",
                        "/earlyBirdDiscounts/0/basisPoints",
                        "/lastMinuteDiscounts/1/withinDays",
                        "/lastMinuteDiscounts/0/basisPoints"),
                terms.faultyPlaces());
    }

    @Test
    void refusesDiscountsThatTheBookingTimesRuleOut() {
        terms.bookingWindow = Span.ofDays(90);
        terms.advanceNotice = Span.ofDays(3);
        terms.earlyBirds = List.of(new EarlyBirdDiscount(91, 1000), new EarlyBirdDiscount(90, 500));
        terms.lastMinutes = List.of(new LastMinuteDiscount(2, 1000), new LastMinuteDiscount(3, 500));
        assertEquals(
                List.of("/earlyBirdDiscounts/0/daysAhead", "/lastMinuteDiscounts/0/withinDays"), terms.faultyPlaces());
    }

    @Test
    void refusesToSellARefundThatThereIsNot() {
        terms.nonRefundable = 1000;
        assertTrue(terms.faultyPlaces().isEmpty());
        terms.policy = CancellationPolicy.NON_REFUNDABLE;
        assertEquals(List.of("/nonRefundableDiscount"), terms.faultyPlaces());
    }
}
