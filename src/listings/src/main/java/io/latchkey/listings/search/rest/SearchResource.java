package io.latchkey.listings.search.rest;

import io.latchkey.listings.search.SearchPage;
import io.latchkey.listings.search.SearchPosition;
import io.latchkey.listings.search.SearchQuery;
import io.latchkey.listings.search.SearchService;
import io.latchkey.platform.rest.Cursors;
import io.latchkey.platform.rest.Limits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding a listing. */
@Path("/v1/listings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Search", description = "Finding something to rent")
public class SearchResource {

    private static final String FOUND =
            """
            {"items": [{"id": "019abc00-0000-7000-8000-000000000001",
              "hostId": "019abc00-0000-7000-8000-000000000002", "kind": "HOME",
              "title": "Private studio in Zurenborg",
              "location": {"latitude": 51.20631, "longitude": 4.42804, "city": "Antwerp", "countryCode": "BE"},
              "distanceM": 812, "per": "NIGHT", "fromPrice": {"amountMinor": 9900, "currency": "EUR"},
              "instantBook": true, "capacity": 2, "rating": {"count": 37, "average": 4.86},
              "stay": {"from": "2027-05-01", "to": "2027-05-04", "total": {"amountMinor": 32670, "currency": "EUR"}}}]}""";

    private final SearchService search;
    private final InstantSource clock;

    SearchResource(SearchService search, InstantSource clock) {
        this.search = search;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchListings",
            summary = "Search",
            description = "Published listings by place, dates, size, kind, words and price. With dates a listing is"
                    + " found if and only if a quote for them would succeed; each is judged in its own time zone by its"
                    + " own rules, and shown with the total of the stay. A booking is known here within a second."
                    + " Following the cursors shows every listing that fits throughout exactly once, whatever is"
                    + " published meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "A page; without nextCursor it is the last one",
            content =
                    @Content(
                            schema = @Schema(implementation = SearchPageResponse.class),
                            examples = @ExampleObject(name = "stay", value = FOUND)))
    public SearchPageResponse search(
            @Valid @BeanParam SearchParameters parameters, @Valid @BeanParam PagingParameters paging) {
        SearchQuery query = new SearchReader(parameters, paging.sort).read(clock.instant());
        int limit = paging.limit == null ? Limits.PAGE_DEFAULT : paging.limit;
        Optional<SearchPosition> after = Optional.ofNullable(paging.cursor).map(cursor -> position(query, cursor));
        SearchPage page = search.search(query, after, limit);
        return new SearchPageResponse(
                page.hits().stream()
                        .map(hit -> SearchItemResponse.of(hit, query.per(), parameters.from, parameters.to))
                        .toList(),
                page.next()
                        .map(next -> Cursors.encode(query.toString(), next.parts()))
                        .orElse(null),
                page.whyNot().map(WhyNotResponse::of).orElse(null));
    }

    private static SearchPosition position(SearchQuery query, String cursor) {
        List<String> parts = Cursors.decode(query.toString(), cursor);
        return Refusals.reading("cursor", () -> SearchPosition.parse(parts));
    }
}
