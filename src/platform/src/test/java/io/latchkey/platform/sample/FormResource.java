package io.latchkey.platform.sample;

import io.latchkey.platform.id.Ids;
import io.latchkey.platform.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/v1/forms")
@Authenticated
@RunOnVirtualThread
public class FormResource {

    public record Taken(UUID id) {}

    private final Ids ids;

    public FormResource(Ids ids) {
        this.ids = ids;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm("file") FileUpload file, @RestForm("words") String words) {
        return Response.ok(new Taken(ids.next())).build();
    }
}
