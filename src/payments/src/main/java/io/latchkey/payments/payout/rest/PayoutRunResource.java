package io.latchkey.payments.payout.rest;

import io.latchkey.payments.operator.Because;
import io.latchkey.payments.payout.PayoutRuns;
import io.latchkey.platform.idempotency.Idempotent;
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
    private final Caller caller;

    PayoutRunResource(PayoutRuns runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @Schema(name = "RunPayouts", examples = "{\"reason\":\"The hosts of Antwerp wait since the outage of last night\"}")
    record RunRequest(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "PayoutRun")
    record RunResponse(@Schema(description = "The subject of the operator's action") UUID id) {}

    @POST
    @Idempotent(required = false)
    @Operation(
            operationId = "runPayouts",
            summary = "Pay everybody out now",
            description = "Everybody we owe something, as the daily run does it.")
    @APIResponseSchema(value = RunResponse.class, responseCode = "202", responseDescription = "The run starts now")
    public Response run(@Valid @NotNull RunRequest request) {
        Because because = new Because(caller.id(), caller.name(), request.reason(), null);
        return Response.accepted(new RunResponse(runs.request(because))).build();
    }
}
