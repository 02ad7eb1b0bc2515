package io.latchkey.platform.sample;

import io.latchkey.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/v1/caller")
@RunOnVirtualThread
public class CallerResource {

    private final Caller caller;

    public CallerResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Map<String, Object> caller() {
        return Map.of("id", caller.id(), "host", caller.host(), "operator", caller.isOperator());
    }

    @GET
    @Path("/maybe")
    @PermitAll
    public Map<String, Object> maybe() {
        return Map.of("anonymous", caller.isAnonymous());
    }
}
