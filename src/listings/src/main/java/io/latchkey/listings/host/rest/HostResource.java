package io.latchkey.listings.host.rest;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.host.HostService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hosts as anybody may know them. */
@Path("/v1/hosts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hosts", description = "Who offers what is rented")
public class HostResource {

    private final HostService hosts;

    HostResource(HostService hosts) {
        this.hosts = hosts;
    }

    @GET
    @Path("/{hostId}")
    @PermitAll
    @Operation(
            operationId = "getHost",
            summary = "Who a host is",
            description = "For everybody, of whoever has a profile or a published listing. GET /v1/listings?host= finds"
                    + " what they offer.")
    @APIResponse(responseCode = "200", description = "The host")
    public HostResponse get(@PathParam("hostId") PersonId hostId) {
        return HostResponse.of(hosts.read(hostId));
    }
}
