package io.latchkey.bookings.claim.rest;

import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.claim.ClaimService;
import io.latchkey.bookings.claim.ClaimTalk;
import io.latchkey.bookings.claim.ClaimView;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.MayActForHost;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the two sides do with a claim; the path's last word is the step. */
@Path("/v1/claims/{claimId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Authenticated
@RunOnVirtualThread
class ClaimResource {

    private static final String AFTER = "The claim after the step";

    private final ClaimService claims;
    private final ClaimTalk talk;
    private final Visitors visitors;

    ClaimResource(ClaimService claims, ClaimTalk talk, Visitors visitors) {
        this.claims = claims;
        this.talk = talk;
        this.visitors = visitors;
    }

    @GET
    @Operation(
            operationId = "getClaim",
            summary = "Read a claim",
            description = "For the booking's guest and host and the operator; for everybody else there is none.")
    @APIResponse(responseCode = "200", description = "The claim")
    public ClaimView get(@PathParam("claimId") ClaimId claimId) {
        return claims.get(claimId, visitors.visitor());
    }

    @POST
    @Path("/answer")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "answerClaim",
            summary = "The other side: answer, with an offer perhaps",
            description = "As often as there is something better to offer, until the claimant accepts or time is up.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = AFTER)
    public Response answer(@PathParam("claimId") ClaimId claimId, @Valid @NotNull AnswerClaimRequest request) {
        return ok(talk.answer(claimId, visitor(), request.text(), request.positiveOffer()));
    }

    @POST
    @Path("/contest")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "contestClaim",
            summary = "The other side: owe nothing",
            description = "An operator decides.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = AFTER)
    public Response contest(@PathParam("claimId") ClaimId claimId, @Valid @NotNull ContestClaimRequest request) {
        return ok(talk.contest(claimId, visitor(), request.text()));
    }

    @POST
    @Path("/accept")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "acceptClaim",
            summary = "Agree: the claimant to what is offered, the other side to what is asked",
            description = "The money is divided at once. The amount is the one that was read: if the other side has "
                    + "changed it meanwhile, nothing happens.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = AFTER)
    public Response accept(@PathParam("claimId") ClaimId claimId, @Valid @NotNull ClaimAmountRequest request) {
        return ok(talk.accept(claimId, visitor(), request.positive()));
    }

    @POST
    @Path("/lower")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(operationId = "lowerClaim", summary = "The claimant: ask for less")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = AFTER)
    public Response lower(@PathParam("claimId") ClaimId claimId, @Valid @NotNull ClaimAmountRequest request) {
        return ok(talk.lower(claimId, visitor(), request.positive()));
    }

    @POST
    @Path("/withdraw")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "withdrawClaim",
            summary = "The claimant: withdraw it",
            description = "What was withheld goes its way; what should have been released meanwhile is released now.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = AFTER)
    public Response withdraw(@PathParam("claimId") ClaimId claimId) {
        return ok(talk.withdraw(claimId, visitor()));
    }

    @POST
    @Path("/escalate")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "escalateClaim",
            summary = "The claimant: have an operator decide, once there is an answer",
            description = "By itself it goes there at `answerDueAt`.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = AFTER)
    public Response escalate(@PathParam("claimId") ClaimId claimId) {
        return ok(talk.escalate(claimId, visitor()));
    }

    private Visitor visitor() {
        return visitors.visitor();
    }

    private static Response ok(ClaimView claim) {
        return Response.ok(claim).build();
    }
}
