package io.latchkey.payments.payout.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.payout.PayoutReviews;
import io.latchkey.payments.payout.ReallyPaid;
import io.latchkey.payments.payout.ReallyPaid.Bearer;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator does about a payout that does not end by itself. */
@Path("/v1/operator/payouts/{payoutId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorPayoutResource {

    private final PayoutReviews reviews;
    private final Caller caller;

    OperatorPayoutResource(PayoutReviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @Schema(
            name = "ResolvePayout",
            examples =
                    """
            {"paid":{"amountMinor":10799,"currency":"EUR"},"reason":"The bank kept a cent for itself",
             "evidence":"The provider's statement of 2026-08-03, line 17"}""")
    record ResolvePayoutRequest(
            @NotNull @Schema(description = "What left for the host's bank, in whatever currency; may be zero")
                    Money paid,
            @Schema(
                            description =
                                    "Who bears what was too much: the host as a debt, or the platform as a loss. Needed"
                                            + " if more left than was asked for, or another currency")
                    Bearer tooMuchBorneBy,
            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 200) @Schema(description = "Where the proof is found") String evidence) {

        ReallyPaid reallyPaid() {
            if (paid.isNegative()) {
                throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                        .at("/paid/amountMinor", "must not be negative");
            }
            return new ReallyPaid(paid, tooMuchBorneBy);
        }
    }

    @POST
    @Path("/resolve-conflict")
    @Idempotent
    @Operation(
            operationId = "resolvePayoutConflict",
            summary = "Say what the provider really paid a host",
            description =
                    "Only a payout of which the provider says that it paid something else than it was asked to. What "
                            + "left is booked as paid, what is missing is owed to the host again and leaves with the next payout, "
                            + "what was too much is the host's debt or our loss: one ledger transaction with the operator's "
                            + "name, reason and evidence. The payout is PAID, or FAILED if nothing of it arrived.")
    @APIResponseSchema(value = PayoutResponse.class, responseCode = "200", responseDescription = "The payout, over")
    public Response resolve(@PathParam("payoutId") UUID payoutId, @Valid @NotNull ResolvePayoutRequest request) {
        Because because = new Because(caller.id(), caller.name(), request.reason(), request.evidence());
        return Response.ok(PayoutResponse.of(reviews.resolve(payoutId, request.reallyPaid(), because)))
                .build();
    }
}
