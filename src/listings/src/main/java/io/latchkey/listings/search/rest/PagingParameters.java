package io.latchkey.listings.search.rest;

import io.latchkey.listings.search.SearchSort;
import io.latchkey.platform.rest.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In what order and which part of what was found. */
public class PagingParameters {

    @QueryParam("sort")
    @Parameter(
            description =
                    "DISTANCE needs near and is usual with it; RELEVANCE needs q and is usual with it; else NEWEST"
                            + " is. PRICE is that of the whole stay if there are dates, currency by currency. RATING is the"
                            + " best first, where few reviews count less than many and none is a 4.0")
    SearchSort sort;

    @QueryParam("limit")
    @Parameter(description = "Most items on a page; 20 if not said")
    @Min(1)
    @Max(Limits.PAGE_MAX)
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before, with the same query")
    @Size(max = 500)
    String cursor;
}
