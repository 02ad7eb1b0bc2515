package io.latchkey.bookings.claim.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.claim.ClaimFilter;
import io.latchkey.bookings.claim.ClaimFilter.Stage;
import io.latchkey.bookings.claim.ClaimKind;
import io.latchkey.bookings.claim.ClaimService;
import io.latchkey.bookings.claim.ClaimTalk;
import io.latchkey.bookings.claim.ClaimView;
import io.latchkey.bookings.claim.Ruling;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims that guest and host do not agree on. */
@Path("/v1/operator/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorClaimResource {

    private final ClaimService claims;
    private final ClaimTalk talk;
    private final Caller caller;
    private final Visitors visitors;

    OperatorClaimResource(ClaimService claims, ClaimTalk talk, Caller caller, Visitors visitors) {
        this.claims = claims;
        this.talk = talk;
        this.caller = caller;
        this.visitors = visitors;
    }

    @GET
    @Operation(operationId = "listAllClaims", summary = "Everybody's claims, oldest first")
    @APIResponse(responseCode = "200", description = "One page of claims")
    public Page<ClaimView> list(
            @QueryParam("state") @Parameter(description = "OVERDUE: should have been decided by now") Stage state,
            @QueryParam("kind") ClaimKind kind,
            @QueryParam("olderThanDays") @DefaultValue("0") @Min(0) @Max(Limits.RANGE_DAYS) int olderThanDays,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return claims.all(new ClaimFilter(state, kind, olderThanDays), cursor, limit);
    }

    @POST
    @Path("/{claimId}/decide")
    @Idempotent
    @Operation(
            operationId = "decideClaim",
            summary = "Decide a claim: divide the money in question",
            description =
                    "For a problem all of the booking's escrow: the guest gets the award, and host, fees and taxes get "
                            + "what is left in proportion to what each of them had of it, by largest remainder; `rest` "
                            + "tells how much. For damage the security deposit: the host gets the award, the guest the rest.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "The claim, decided")
    public Response decide(@PathParam("claimId") ClaimId claimId, @Valid @NotNull DecideClaimRequest request) {
        Ruling ruling = new Ruling(caller.id(), caller.name(), request.reason());
        return Response.ok(talk.decide(claimId, visitors.visitor(), request.award(), ruling))
                .build();
    }
}
