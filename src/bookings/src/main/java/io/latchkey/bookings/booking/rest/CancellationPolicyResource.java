package io.latchkey.bookings.booking.rest;

import io.latchkey.engine.pricing.CancellationPolicies;
import io.latchkey.platform.rest.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The policies that hosts choose from and bookings are frozen with. */
@Path("/v1/cancellation-policies")
@Tag(name = "Bookings")
@PermitAll
@RunOnVirtualThread
class CancellationPolicyResource {

    @GET
    @Operation(
            operationId = "listCancellationPolicies",
            summary = "What comes back when, by each policy",
            description = "The steps that cancellation quotes and refunds are computed by, in ten-thousandths. What a "
                    + "code stands for never changes: other numbers get another code. Taxes follow what they are charged "
                    + "on; whatever the policy, everything comes back where the host cancels.")
    @APIResponse(responseCode = "200", description = "All policies")
    public Page<CancellationPolicyResponse> list() {
        return Page.last(CancellationPolicies.all().stream()
                .map(CancellationPolicyResponse::of)
                .toList());
    }
}
