package io.latchkey.listings.host.rest;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.host.HostProfile;
import io.latchkey.listings.host.HostProfileService;
import io.latchkey.listings.listing.rest.Visitors;
import io.latchkey.platform.rest.ETags;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A host's own profile. */
@Path("/v1/me/host-profile")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@MayActForHost
@Tag(name = "Hosts")
public class HostProfileResource {

    private final HostProfileService profiles;
    private final Visitors visitors;

    HostProfileResource(HostProfileService profiles, Visitors visitors) {
        this.profiles = profiles;
        this.visitors = visitors;
    }

    @GET
    @Operation(
            operationId = "getMyHostProfile",
            summary = "The caller's profile as a host",
            description = "An operator may ask for a host's by Latchkey-Act-For.")
    @APIResponseSchema(
            value = HostProfileResponse.class,
            responseCode = "200",
            responseDescription = "The profile; its version is the ETag")
    public Response get() {
        return answer(profiles.read(host()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeMyHostProfile",
            summary = "Say who you are as a host",
            description =
                    "For everybody to read at GET /v1/hosts/{hostId}. The first time without If-Match; then with the"
                            + " ETag that was read. Nothing happens if nothing would change.")
    @APIResponseSchema(
            value = HostProfileResponse.class,
            responseCode = "200",
            responseDescription = "The profile; its version is the ETag")
    public Response write(
            @HeaderParam(HttpHeaders.IF_MATCH) @Schema(maxLength = 100) String ifMatch,
            @NotNull @Valid HostProfileBody body) {
        return answer(profiles.write(host(), body.toContent(), ifMatch));
    }

    private PersonId host() {
        return visitors.manager().host().orElseThrow();
    }

    private static Response answer(HostProfile profile) {
        return Response.ok(HostProfileResponse.of(profile))
                .tag(ETags.of(profile.version()))
                .build();
    }
}
