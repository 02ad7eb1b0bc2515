package io.latchkey.payments.payout.rest;

import io.latchkey.payments.payout.PayoutRuns;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payouts outside the daily run. */
@Path("/v1/operator/payout-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class PayoutRunResource {

    private final PayoutRuns runs;

    PayoutRunResource(PayoutRuns runs) {
        this.runs = runs;
    }

    @Schema(name = "PayoutRun")
    record RunResponse(UUID id) {}

    @POST
    @Idempotent(required = false)
    @Operation(
            operationId = "runPayouts",
            summary = "Pay everybody out now",
            description = "Everybody we owe something, as the daily run does it.")
    @APIResponseSchema(value = RunResponse.class, responseCode = "202", responseDescription = "The run starts now")
    public Response run() {
        return Response.accepted(new RunResponse(runs.request())).build();
    }
}
