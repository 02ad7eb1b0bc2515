package io.latchkey.listings.search.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.kind.FilterReader;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Prices;
import io.latchkey.listings.offer.Terms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a search as they come; {@link SearchReader} makes a query of them. */
public class SearchParameters {

    @QueryParam("near")
    @Parameter(description = "Centre of a circle as latitude,longitude; not together with bbox", example = "51.21,4.42")
    @Size(max = 60)
    String near;

    @QueryParam("radiusKm")
    @Parameter(
            description = "Radius of the circle, over 0 and at most 100",
            schema = @Schema(type = SchemaType.NUMBER, defaultValue = "10", maximum = "100"))
    @Size(max = 20)
    String radiusKm;

    @QueryParam("bbox")
    @Parameter(
            description =
                    "Bounds of a map as minLon,minLat,maxLon,maxLat; a minLon above maxLon lies over the date line",
            example = "4.3,51.1,4.5,51.3")
    @Size(max = 120)
    String bbox;

    @QueryParam("from")
    @Parameter(
            description = "First date (per NIGHT and DAY) or RFC 3339 date-time (per HOUR) of the stay; needs to",
            example = "2027-05-01")
    @Size(max = 40)
    String from;

    @QueryParam("to")
    @Parameter(description = "Exclusive end of the stay, at most two years after from", example = "2027-05-04")
    @Size(max = 40)
    String to;

    @QueryParam("per")
    @Parameter(
            description = "Only what is rented by the night, day or hour. Without it any way, but NIGHT if dates, a"
                    + " price or sort=PRICE are given")
    Per per;

    @QueryParam("guests")
    @Parameter(description = "How many guests (or seats); 1 if not said")
    @Min(1)
    @Max(Terms.MAX_CAPACITY)
    Integer guests;

    @QueryParam("units")
    @Parameter(description = "How many units at once; 1 if not said")
    @Min(1)
    @Max(500)
    Integer units;

    @QueryParam("kind")
    @Parameter(description = "Only this kind of thing")
    Kind kind;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words that are all in title, city or description; case, accents and the forms of a word do not"
                            + " matter, and the last one may be unfinished",
            example = "garden studio")
    @Size(min = 1, max = 200)
    String q;

    @QueryParam("currency")
    @Parameter(
            description = "Only listings with prices in this ISO 4217 currency; needed with priceMin and priceMax",
            example = "EUR")
    @Size(min = 3, max = 3)
    String currency;

    @QueryParam("priceMin")
    @Parameter(
            description = "Lowest price in minor units: of the whole stay with dates, else of one night, day or hour")
    @Min(0)
    @Max(Prices.MAX_TOTAL)
    Long priceMin;

    @QueryParam("priceMax")
    @Parameter(description = "Highest price, as priceMin")
    @Min(0)
    @Max(Prices.MAX_TOTAL)
    Long priceMax;

    @QueryParam("instantBook")
    @Parameter(description = "Only what is (or is not) booked without asking the host")
    Boolean instantBook;

    @QueryParam("attribute")
    @Parameter(
            description = "What an attribute of the kind has to be; may be given up to 10 times, and all have to hold."
                    + " name:min..max for numbers, name:true for flags, name:any:a|b and name:all:a|b for words. GET"
                    + " /v1/kinds tells the names, with an example of each")
    @Size(max = FilterReader.MOST_FILTERS)
    List<@Size(max = 1_000) String> attribute;

    @QueryParam("id")
    @Parameter(description = "Only this listing: if it is not found, whyNot tells each reason and the nearest dates")
    ListingId id;

    @QueryParam("host")
    @Parameter(description = "Only what this host offers; GET /v1/hosts/{hostId} tells who that is")
    PersonId host;
}
