package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped policies at their limits. The stay costs 400 (4 nights), cleaning 40, service fee 44, tax 26.40. */
class RefundsTest {

    private final Given given = Given.euros(Per.NIGHT, 100_00);
    private final Quotation paid;

    RefundsTest() {
        given.cleaningFee = given.money(40_00);
        given.fees = new FeeRates(1_000, 300);
        given.taxes.add(Tax.percent("City tax", 600));
        paid = price(given.plan(), Given.fourNights("2026-07-20"), 2, 1);
    }

    private Refund refund(String policy, String bookedAt, String at) {
        return Refunds.at(
                CancellationPolicies.named(policy).orElseThrow(),
                paid,
                given.cancellation("2026-07-20", bookedAt, at),
                given.money(0));
    }

    private static final long ALL = 510_40;
    /** Half the nights, all the cleaning, and the tax on both. */
    private static final long HALF = 200_00 + 40_00 + 14_40;
    /** The unused cleaning and its tax. */
    private static final long CLEANING = 40_00 + 2_40;

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "FLEXIBLE,       2026-07-19T15:00, 51040",
        "FLEXIBLE,       2026-07-19T15:01, 36040", // 3 nights, cleaning, tax on 340
        "FLEXIBLE,       2026-07-20T20:00, 31800", // 3 nights and their tax
        "FLEXIBLE,       2026-07-22T09:00, 10600", // 2 used and 1 more
        "FLEXIBLE,       2026-07-23T12:00, 0",
        "FLEXIBLE,       2026-07-25T12:00, 0",
        "MODERATE,       2026-07-15T15:00, 51040",
        "MODERATE,       2026-07-15T15:01, 20140", // half of 3 nights, cleaning, tax on 190
        "MODERATE,       2026-07-21T09:00, 10600", // half of 2 nights
        "LIMITED,        2026-07-06T15:00, 51040",
        "LIMITED,        2026-07-06T15:01, 25440",
        "LIMITED,        2026-07-13T15:00, 25440",
        "LIMITED,        2026-07-13T15:01, 4240",
        "LIMITED,        2026-07-20T15:00, 0",
        "FIRM,           2026-06-20T15:00, 51040",
        "FIRM,           2026-06-20T15:01, 25440",
        "FIRM,           2026-07-13T15:01, 4240",
        "STRICT,         2026-06-10T12:00, 25440", // long after booking
        "STRICT,         2026-07-13T15:01, 4240",
        "NON_REFUNDABLE, 2026-06-10T12:00, 4240",
        "CAR,            2026-07-19T15:00, 51040",
        "CAR,            2026-07-19T15:01, 36040", // one unit of a trip of more than two
        "CAR,            2026-07-21T09:00, 0",
        "OFFICE,         2026-07-19T15:00, 51040",
        "OFFICE,         2026-07-19T15:01, 4240",
        "OFFICE_7_DAYS,  2026-07-13T15:00, 51040",
        "OFFICE_7_DAYS,  2026-07-19T15:00, 25440",
        "OFFICE_7_DAYS,  2026-07-19T15:01, 4240",
        "OFFICE_30_DAYS, 2026-06-20T15:01, 25440"
    })
    void givesBackWhatThePolicySays(String policy, String at, long minor) {
        assertEquals(given.money(minor), refund(policy, "2026-05-01T12:00", at).total());
    }

    @Test
    void theNumbersAboveAreTheSumsTheySeem() {
        assertEquals(ALL, paid.total().amountMinor());
        assertEquals(HALF, 254_40);
        assertEquals(CLEANING, 42_40);
    }

    @Test
    void aGracePeriodFollowsTheBooking() {
        assertEquals(
                given.money(ALL),
                refund("LIMITED", "2026-07-13T15:00", "2026-07-14T15:00").total());
        assertEquals(
                given.money(CLEANING),
                refund("LIMITED", "2026-07-13T15:00", "2026-07-14T15:01").total());
        assertEquals(
                given.money(CLEANING),
                refund("LIMITED", "2026-07-13T15:01", "2026-07-13T15:02").total());
        assertEquals(
                given.money(ALL),
                refund("NON_REFUNDABLE", "2026-05-01T12:00", "2026-05-02T12:00").total());
    }

    @Test
    void strictNeedsBothFewHoursAfterBookingAndManyDaysBefore() {
        assertEquals(
                given.money(ALL),
                refund("STRICT", "2026-07-04T15:00", "2026-07-06T15:00").total());
        assertEquals(
                given.money(HALF),
                refund("STRICT", "2026-07-04T15:00", "2026-07-06T15:01").total());
        assertEquals(
                given.money(HALF),
                refund("STRICT", "2026-07-05T16:00", "2026-07-06T16:01").total());
    }

    @Test
    void aCarBookedLateHasOneHour() {
        assertEquals(
                given.money(ALL),
                refund("CAR", "2026-07-20T08:00", "2026-07-20T09:00").total());
        assertEquals(
                given.money(360_40),
                refund("CAR", "2026-07-20T08:00", "2026-07-20T09:01").total());
    }

    @Test
    void aCarBookedOneDayAheadHasNone() {
        assertEquals(
                given.money(360_40),
                refund("CAR", "2026-07-19T15:00", "2026-07-19T15:30").total());
        assertEquals(
                given.money(ALL),
                refund("CAR", "2026-07-19T15:01", "2026-07-19T15:31").total());
    }

    @Test
    void aDayIsUsedOnceItHasBegun() {
        Given desk = Given.euros(Per.DAY, 10_00);
        Stay days = Stay.days(LocalDate.parse("2026-07-20"), LocalDate.parse("2026-07-25"));
        TimeRange use = TimeRange.of(desk.instant("2026-07-20T09:00"), desk.instant("2026-07-24T17:00"));
        Quotation five = price(desk.plan(), days, 1, 1);
        Cancellation onTuesday = new Cancellation(
                days, use, desk.zone, desk.instant("2026-05-01T12:00"), desk.instant("2026-07-21T10:00"));
        assertEquals( // Monday, Tuesday, and one more
                desk.money(20_00),
                Refunds.at(CancellationPolicies.FLEXIBLE, five, onTuesday, desk.money(0))
                        .total());
    }

    @Test
    @DisplayName("R35 the limit is 7 days before local check-in, to the minute, also over a change of the clocks")
    void countsDaysBackFromLocalCheckIn() {
        for (String checkIn : List.of("2026-07-20", "2026-04-01", "2026-10-28")) {
            LocalDate limit = LocalDate.parse(checkIn).minusDays(7);
            assertEquals(given.money(HALF), firm(checkIn, limit + "T14:59"));
            assertEquals(given.money(CLEANING), firm(checkIn, limit + "T15:01"));
        }
    }

    private Money firm(String checkIn, String at) {
        Cancellation cancellation = given.cancellation(checkIn, "2026-01-01T12:00", at);
        return Refunds.at(CancellationPolicies.FIRM, paid, cancellation, given.money(0))
                .total();
    }

    @Test
    void dividesWhatTheGuestDoesNotGetBack() {
        Refund half = refund("FIRM", "2026-05-01T12:00", "2026-07-01T12:00");
        assertEquals(
                List.of(
                        new Share(Recipient.HOST, null, given.money(194_00)),
                        new Share(Recipient.PLATFORM_FEE, null, given.money(6_00 + 44_00)),
                        new Share(Recipient.TAX, "City tax", given.money(12_00))),
                half.rest());
        assertEquals(given.money(194_00), half.hostKeeps());
        assertEquals(
                List.of(200_00L, 40_00L, 0L, 14_40L),
                half.lines().stream().map(line -> line.refund().amountMinor()).toList());
    }

    @Test
    void everythingComesBackWhenTheHostCancels() {
        Refund all = Refunds.ofEverything(paid, given.money(0));
        assertEquals(paid.total(), all.total());
        assertEquals(List.of(), all.rest());
    }

    @Test
    void aPolicyMustEndSomewhere() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CancellationPolicy("OPEN_ENDED", List.of(), RefundShares.NOTHING));
    }
}
