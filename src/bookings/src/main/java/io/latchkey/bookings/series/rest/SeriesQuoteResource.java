package io.latchkey.bookings.series.rest;

import io.latchkey.bookings.series.SeriesQuote;
import io.latchkey.bookings.series.SeriesQuoteService;
import io.latchkey.kernel.id.SeriesQuoteId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Prices of a whole series that can be booked for 15 minutes. */
@Path("/v1/series-quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series", description = "The same stay again and again, booked at once")
@Authenticated
@RunOnVirtualThread
class SeriesQuoteResource {

    private final SeriesQuoteService quotes;
    private final Caller caller;

    SeriesQuoteResource(SeriesQuoteService quotes, Caller caller) {
        this.quotes = quotes;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = false)
    @Operation(
            operationId = "createSeriesQuote",
            summary = "Ask for the price of a series",
            description = "Decides about every stay as if those before it had been booked, and prices what can be. "
                    + "With onConflict ALL a single refusal is SERIES_NOT_AVAILABLE, which names the numbers; with SKIP "
                    + "the others are quoted. That goes for the coupon, too: no stay is quoted without it. Local times "
                    + "stay the same when the clocks change.")
    @APIResponseSchema(
            value = SeriesQuote.class,
            responseCode = "201",
            responseDescription = "The series quote; it holds nothing and is good for 15 minutes")
    public Response create(@Valid @NotNull CreateSeriesQuoteRequest request) {
        SeriesQuote quote = quotes.quote(caller.id(), request.wish());
        return Response.created(URI.create("/v1/series-quotes/" + quote.id()))
                .entity(quote)
                .build();
    }

    @GET
    @Path("/{seriesQuoteId}")
    @Operation(operationId = "getSeriesQuote", summary = "Read one of your series quotes")
    @APIResponse(responseCode = "200", description = "The series quote; only for the guest it was made for")
    public SeriesQuote get(@PathParam("seriesQuoteId") SeriesQuoteId seriesQuoteId) {
        return quotes.find(seriesQuoteId, caller.id());
    }
}
