package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host may not write: each is told with its place and stores nothing. */
@QuarkusTest
class BadListingIT extends ListingsService {

    private final Person host = Person.someone();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/title | 'ab' | /title",
                "/title | '   ' | /title",
                "/title | 'Bell \\u0007 rings' | /title",
                "/title | 'NUL \\u0000 here' | /title",
                "/title | 'Right to left \\u202e' | /title",
                "/title | 7 | /title",
                "/kind | 'CASTLE' | /kind",
                "/kind | 'home' | /kind",
                "/location/latitude | 91 | /location/latitude",
                "/location/latitude | '51' | /location/latitude",
                "/location/longitude | -180.1 | /location/longitude",
                "/location/countryCode | 'ZZ' | /location/countryCode",
                "/location/countryCode | 'be' | /location/countryCode",
                "/location/planet | 'Mars' | /location/planet",
                "/timeZone | 'Mars/Olympus' | /timeZone",
                "/timeZone | '+02:00' | /timeZone",
                "/unitCount | 0 | /unitCount",
                "/unitCount | 501 | /unitCount",
                "/unitCount | 1.5 | /unitCount",
                "/attributes | {'wheels':4} | /attributes/wheels",
                "/attributes | {'make':'Saab','model':'9-3','year':1999} | /attributes/make",
                "/attributes | {'bedrooms':-1} | /attributes/bedrooms",
                "/attributes | {'bathrooms':1.5} | /attributes/bathrooms",
                "/attributes | {'bathrooms':'1.3'} | /attributes/bathrooms",
                "/attributes | [] | /attributes",
                "/externalReference | '' | /externalReference",
                "/state | 'PUBLISHED' | /state",
                "/hostId | '00000000-0000-0000-0000-000000000000' | /hostId",
                "/terms/currency | 'EURO' | /terms/currency",
                "/terms/currency | 'USD' | /terms/rates/0/base/currency",
                "/terms/rates | [] | /terms/rates",
                "/terms/rates | [null] | /terms/rates/0",
                "/terms/capacity | 0 | /terms/capacity",
                "/terms/capacity | 501 | /terms/capacity",
                "/terms/checkInTime | '24:00' | /terms/checkInTime",
                "/terms/checkInTime | '15:00:30' | /terms/checkInTime",
                "/terms/checkOutTime | '16:00' | /terms/checkOutTime",
                "/terms/stepMinutes | 45 | /terms/stepMinutes",
                "/terms/stayRules | [{'per':'NIGHT','min':5,'max':4}] | /terms/stayRules/0/max",
                "/terms/stayRules | [{'per':'HOUR','min':1,'max':4}] | /terms/stayRules/0/per",
                "/terms/arrivalWeekdays | ['MONDAY','MONDAY'] | /terms/arrivalWeekdays/1",
                "/terms/caps | [{'period':'WEEK','max':0}] | /terms/caps/0/max",
                "/terms/nonRefundableDiscount | 10000 | /terms/nonRefundableDiscount",
                "/terms/cleaningFee | {'amountMinor':100,'currency':'USD'} | /terms/cleaningFee/currency",
                "/terms/securityDeposit | {'amountMinor':0,'currency':'EUR'} | /terms/securityDeposit/amountMinor",
                "/terms/securityDeposit | {'amountMinor':1,'currency':'JPY'} | /terms/securityDeposit/currency",
                "/terms/advanceNotice | 'P3000D' | /terms/advanceNotice",
                "/terms/advanceNotice | 'two days' | /terms/advanceNotice",
                "/terms/advanceNotice | 86400 | /terms/advanceNotice",
                "/terms/bookingWindow | 'P1M' | /terms/bookingWindow",
                "/terms/cancellationPolicy | 'NONE' | /terms/cancellationPolicy",
                "/terms/petFee | 5 | /terms/petFee"
            })
    void refusesAndNamesThePlace(String pointer, String value, String place) {
        refused(aHome().with(pointer, value)).body("errors.pointer", hasItem(startsWith(place)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "1000000000001",
                "9223372036854775807",
                "9223372036854775808",
                "1e3",
                "99.00",
                "\"99\"",
                "null"
            })
    void refusesAmountsThatAreNoPrice(String amount) {
        refused(aHome().with(
                        "/terms/rates",
                        "[{\"per\":\"NIGHT\",\"base\":{\"amountMinor\":" + amount + ",\"currency\":\"EUR\"}}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'per':'NIGHT','from':'2027-07-01','to':'2027-07-10'},{'per':'NIGHT','from':'2027-07-09','to':'2027-07-12'}]",
                "[{'per':'NIGHT','from':'2027-07-10','to':'2027-07-01'}]",
                "[{'per':'NIGHT','from':'2027-02-30','to':'2027-03-01'}]",
                "[{'per':'DAY','from':'2027-07-01','to':'2027-07-10'}]"
            })
    void refusesSeasonsThatContradict(String seasons) {
        String priced = seasons.replace("'}", "','price':{'amountMinor':12000,'currency':'EUR'}}");
        refused(aHome().with("/terms/seasonalRates", priced));
    }

    @Test
    void tellsWhichOfTwoGoodRulesContradictsTheOther() {
        Bodies mondays = aHome().with("/terms/openingHours", "[{'weekday':'MONDAY','opens':'00:00','closes':'24:00'}]");
        refused(mondays.with("/terms/stayRules", "[{'per':'NIGHT','min':2,'max':7}]"))
                .body("errors.pointer", contains("/terms/stayRules/0/min"))
                .body("errors[0].detail", containsString("at most 1 night in a row"));
        refused(aHome().with("/terms/stayRules", "[{'per':'NIGHT','min':1,'max':2}]")
                        .with("/terms/arrivalWeekdays", "['FRIDAY']")
                        .with("/terms/departureWeekdays", "['MONDAY']"))
                .body("errors.pointer", contains("/terms/arrivalWeekdays/0"))
                .body("errors[0].detail", containsString("departure weekday"));
    }

    @Test
    void acceptsTwentyFourHoursFromEightToEight() {
        Bodies home = aHome().with(
                        "/terms/openingHours",
                        "[{'weekday':'MONDAY','opens':'08:00','closes':'08:00','overnight':true}]");
        host.asks()
                .body(home.toString())
                .post("/v1/listings")
                .then()
                .statusCode(201)
                .body("terms.openingHours[0].overnight", is(true));
    }

    @Test
    void refusesFourHundredAndOneSeasons() {
        StringBuilder seasons = new StringBuilder("[");
        for (int i = 0; i <= 400; i++) {
            seasons.append(i == 0 ? "" : ",")
                    .append("{'per':'NIGHT','from':'%s','to':'%s','min':1,'max':2}"
                            .formatted(
                                    LocalDate.of(2027, 1, 1).plusDays(i),
                                    LocalDate.of(2027, 1, 2).plusDays(i)));
        }
        refused(aHome().with("/terms/seasonalStayRules", seasons + "]"))
                .body("errors.pointer", hasItem("/terms/seasonalStayRules"));
    }

    @Test
    void refusesATextOfTenThousandCharacters() {
        refused(aHome().with("/description", "'" + "x".repeat(10_000) + "'"))
                .body("errors.pointer", hasItem("/description"));
        refused(aHome().with("/title", "'" + "x".repeat(10_000) + "'")).body("errors.pointer", hasItem("/title"));
    }

    @Test
    void refusesABodyWithoutWhatHasNoDefault() {
        for (String needed : new String[] {
            "/kind",
            "/title",
            "/location",
            "/terms",
            "/location/latitude",
            "/terms/currency",
            "/terms/rates",
            "/terms/capacity"
        }) {
            refused(aHome().without(needed)).body("errors.pointer", hasItem(needed));
        }
    }

    @Test
    void refusesIdsThatAreNone() {
        Person.NOBODY.reads("1").then().statusCode(404);
        Person.NOBODY.reads("00000000-0000-7000-8000-000000000000").then().statusCode(404);
    }

    @Test
    void refusesBadListParameters() {
        for (String query : new String[] {"state=GONE", "limit=0", "limit=101", "cursor=broken", "colour=red"}) {
            host.asks()
                    .get("/v1/me/listings?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("?" + query.split("=")[0]));
        }
    }

    private ValidatableResponse refused(Bodies body) {
        var answer = host.asks()
                .body(body.toString())
                .post("/v1/listings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("https://latchkey.dev/problems/"));
        host.asks().get("/v1/me/listings").then().body("items", hasSize(0));
        return answer;
    }
}
