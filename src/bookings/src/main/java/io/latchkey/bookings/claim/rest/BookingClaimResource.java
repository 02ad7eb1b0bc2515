package io.latchkey.bookings.claim.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.claim.ClaimService;
import io.latchkey.bookings.claim.ClaimView;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes claims about a booking; what is done with them is in {@link ClaimResource}. */
@Path("/v1/bookings/{bookingId}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "Problems of a stay and damage after it: what guest and host claim of each other")
@Authenticated
@RunOnVirtualThread
class BookingClaimResource {

    private final ClaimService claims;
    private final Visitors visitors;

    BookingClaimResource(ClaimService claims, Visitors visitors) {
        this.claims = claims;
        this.visitors = visitors;
    }

    @POST
    @Idempotent
    @MayActForHost
    @Operation(
            operationId = "makeClaim",
            summary = "Guest: report a problem; host: claim damage",
            description =
                    "A problem can be reported from the start of the stay until 72 hours after it, damage until 14 days "
                            + "after its end. Nothing of the money in question (the escrow, the security deposit) moves until "
                            + "the claim is settled. A problem is taken even if its money was released before: `withheld` is "
                            + "zero then, and what the guest gets is taken back from those who have it. The other side has 72 "
                            + "hours (damage: 24) to answer; what the two do not agree on, an operator decides.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201", responseDescription = "The claim")
    public Response make(@PathParam("bookingId") BookingId bookingId, @Valid @NotNull MakeClaimRequest request) {
        ClaimView claim = claims.make(bookingId, visitors.visitor(), request.claim());
        return Response.created(URI.create("/v1/claims/" + claim.id()))
                .entity(claim)
                .build();
    }

    @GET
    @Operation(operationId = "listClaims", summary = "The booking's claims, newest first")
    @APIResponse(responseCode = "200", description = "One page of claims")
    public Page<ClaimView> list(
            @PathParam("bookingId") BookingId bookingId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return claims.of(bookingId, visitors.visitor(), cursor, limit);
    }
}
