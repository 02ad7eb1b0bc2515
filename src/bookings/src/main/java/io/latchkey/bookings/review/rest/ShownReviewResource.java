package io.latchkey.bookings.review.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.review.ReviewPage;
import io.latchkey.bookings.review.ShownReviewService;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.rest.Limits;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews where they are read. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@RunOnVirtualThread
class ShownReviewResource {

    private final ShownReviewService reviews;
    private final Visitors visitors;

    ShownReviewResource(ShownReviewService reviews, Visitors visitors) {
        this.reviews = reviews;
        this.visitors = visitors;
    }

    @GET
    @Path("/listings/{listingId}/reviews")
    @PermitAll
    @Operation(
            operationId = "listListingReviews",
            summary = "What guests say about a listing",
            description = "The last one shown first. Who wrote them is not told.")
    @APIResponse(responseCode = "200", description = "One page of reviews")
    public ReviewPage ofListing(
            @PathParam("listingId") ListingId listingId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return reviews.of(listingId, cursor, limit);
    }

    @GET
    @Path("/hosts/{hostId}/reviews")
    @PermitAll
    @Operation(
            operationId = "listHostReviews",
            summary = "What guests say about a host's listings",
            description = "All of them together, the last one shown first; empty for who never was a host.")
    @APIResponse(responseCode = "200", description = "One page of reviews")
    public ReviewPage ofHost(
            @PathParam("hostId") PersonId hostId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return reviews.ofHost(hostId, cursor, limit);
    }

    @GET
    @Path("/guests/{guestId}/reviews")
    @Authenticated
    @Operation(
            operationId = "listGuestReviews",
            summary = "Host: what hosts say about a guest",
            description = "For hosts with whom the guest has asked for a stay or had one, for the guest and for "
                    + "operators; the last one shown first.")
    @APIResponse(responseCode = "200", description = "One page of reviews")
    public ReviewPage ofGuest(
            @PathParam("guestId") PersonId guestId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return reviews.ofGuest(guestId, visitors.visitor(), cursor, limit);
    }
}
