package io.latchkey.listings.offer;

import static io.latchkey.listings.offer.SomeTerms.euros;
import static io.latchkey.listings.offer.SomeTerms.perNight;
import static io.latchkey.listings.offer.SomeTerms.rate;
import static io.latchkey.listings.offer.SomeTerms.stays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.Per;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonRulesTest {

    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    private final SomeTerms terms = new SomeTerms();

    @Test
    void acceptsSeasonsBackToBackAndInAnyOrder() {
        terms.seasonalRates = List.of(season(10, 20), season(0, 10), season(20, 30));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesSeasonsThatOverlapInPart() {
        terms.seasonalRates = List.of(season(10, 20), season(0, 11));
        assertEquals(List.of("/seasonalRates/1"), terms.faultyPlaces());
    }

    @Test
    void refusesTwoPricesForTheSameDates() {
        terms.seasonalRates = List.of(season(0, 30), season(40, 50), season(0, 30));
        assertEquals(List.of("/seasonalRates/2"), terms.faultyPlaces());
    }

    @Test
    void acceptsASeasonAndADateInsideAnother() {
        terms.seasonalRates = List.of(season(12, 13), season(0, 30), season(10, 20), season(0, 1));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void acceptsTheSameDatesForTwoWaysOfRenting() {
        terms.rates = List.of(perNight(99), rate(Per.DAY, 50));
        terms.seasonalRates = List.of(season(0, 10), new SeasonalRate(Per.DAY, JULY, JULY.plusDays(10), euros(60)));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesEmptyAndReversedSeasons() {
        terms.seasonalRates = List.of(season(10, 10));
        assertEquals(List.of("/seasonalRates/0/to"), terms.faultyPlaces());
        terms.seasonalRates = List.of(season(10, 5));
        assertEquals(List.of("/seasonalRates/0/to"), terms.faultyPlaces());
    }

    @Test
    void refusesSeasonsOfAnotherAge() {
        LocalDate longAgo = LocalDate.of(1066, 10, 14);
        terms.seasonalRates = List.of(new SeasonalRate(Per.NIGHT, longAgo, longAgo.plusDays(1), euros(1)));
        assertEquals(List.of("/seasonalRates/0"), terms.faultyPlaces());
    }

    @Test
    void takesFourHundredSeasonsAndNoMore() {
        terms.seasonalRates =
                IntStream.range(0, 400).mapToObj(i -> season(i, i + 1)).toList();
        assertTrue(terms.faultyPlaces().isEmpty());
        terms.seasonalRates =
                IntStream.range(0, 401).mapToObj(i -> season(i, i + 1)).toList();
        assertEquals(List.of("/seasonalRates"), terms.faultyPlaces());
    }

    @Test
    void refusesAShortestStayAboveTheLongest() {
        terms.stayRules = List.of(stays(Per.NIGHT, 5, 4));
        assertEquals(List.of("/stayRules/0/max"), terms.faultyPlaces());
        terms.stayRules = List.of();
        terms.seasonalStayRules = List.of(new SeasonalStayRule(Per.NIGHT, JULY, JULY.plusDays(7), 8, 7));
        assertEquals(List.of("/seasonalStayRules/0/max"), terms.faultyPlaces());
    }

    @Test
    void refusesStaysOfNoNightAndOfOverTwoYears() {
        terms.stayRules = List.of(stays(Per.NIGHT, 0, 732));
        assertEquals(List.of("/stayRules/0/min", "/stayRules/0/max"), terms.faultyPlaces());
    }

    @Test
    void refusesRulesForWhatIsNotOfferedAndTwoRulesForOne() {
        terms.stayRules = List.of(stays(Per.HOUR, 1, 2), stays(Per.NIGHT, 1, 2), stays(Per.NIGHT, 2, 3));
        assertEquals(List.of("/stayRules/2/per", "/stayRules/0/per"), terms.faultyPlaces());
    }

    private static SeasonalRate season(int from, int to) {
        return new SeasonalRate(Per.NIGHT, JULY.plusDays(from), JULY.plusDays(to), euros(120));
    }
}
