package io.latchkey.bookings.quote.rest;

import io.latchkey.bookings.quote.QuoteService;
import io.latchkey.kernel.id.QuoteId;
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

/** A price that can be booked for 15 minutes. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes", description = "Itemised prices that can be booked")
@Authenticated
@RunOnVirtualThread
class QuoteResource {

    private final QuoteService quotes;
    private final Caller caller;

    QuoteResource(QuoteService quotes, Caller caller) {
        this.quotes = quotes;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = false)
    @Operation(
            operationId = "createQuote",
            summary = "Ask for a price",
            description = "Prices a stay line by line if it can be booked now; the quote holds nothing, but its price "
                    + "and terms are good for 15 minutes. If it cannot be booked, the problem NOT_AVAILABLE names every "
                    + "rule that says no and the nearest dates that work.")
    @APIResponseSchema(value = QuoteResponse.class, responseCode = "201", responseDescription = "The quote")
    public Response create(@Valid @NotNull CreateQuoteRequest request) {
        QuoteResponse quote = QuoteResponse.of(quotes.quote(caller.id(), request.wish()));
        return Response.created(URI.create("/v1/quotes/" + quote.id()))
                .entity(quote)
                .build();
    }

    @GET
    @Path("/{quoteId}")
    @Operation(operationId = "getQuote", summary = "Read one of your quotes")
    @APIResponse(responseCode = "200", description = "The quote; only for the guest it was made for")
    public QuoteResponse get(@PathParam("quoteId") QuoteId quoteId) {
        return QuoteResponse.of(quotes.find(quoteId, caller.id()));
    }
}
