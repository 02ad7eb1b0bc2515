package io.latchkey.payments.webhook.rest;

import io.latchkey.payments.webhook.WebhookService;
import io.latchkey.platform.crash.CrashPoints;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signed messages from a payment provider; the signature is the caller's identity. */
@Path("/v1/providers/{provider}/webhooks")
@Tag(name = "Providers", description = "For payment providers")
@PermitAll
@RunOnVirtualThread
class WebhookResource {

    private final WebhookService webhooks;

    WebhookResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "receiveWebhook",
            summary = "Take a provider's message",
            description =
                    "The signature is checked over the body's bytes; a message is stored before it is answered and "
                            + "worked on once, however often and in whatever order it comes.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    @APIResponse(responseCode = "204", description = "Stored")
    @APIResponse(responseCode = "400", description = "Not genuine or too old; the answer does not say which")
    public Response receive(@PathParam("provider") String provider, byte[] body, @Context HttpHeaders headers) {
        webhooks.receive(provider, body == null ? new byte[0] : body, headers::getHeaderString);
        CrashPoints.reach("after_webhook_commit");
        return Response.noContent().build();
    }
}
