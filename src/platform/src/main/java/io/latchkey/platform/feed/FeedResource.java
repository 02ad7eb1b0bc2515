package io.latchkey.platform.feed;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's facts, oldest first, for other services and for operators. */
@Path("/v1/events/{service}")
@RolesAllowed({Roles.OPERATOR, Roles.SERVICE})
@RunOnVirtualThread
@Tag(name = "Events")
public class FeedResource {

    static final int MAX_ITEMS = 500;
    static final int MAX_WAIT_SECONDS = 20;

    /** How soon events are seen that another replica numbered. */
    private static final long LOOK_AGAIN_MILLIS = 250;

    private final FeedReader reader;
    private final Sequencer sequencer;
    private final String service;

    FeedResource(
            FeedReader reader, Sequencer sequencer, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.reader = reader;
        this.sequencer = sequencer;
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "readEvents",
            summary = "Read the event feed",
            description = "Events in order and without gaps, as CloudEvents 1.0. Ask again with after=nextAfter; with"
                    + " wait the answer comes as soon as there is an event.")
    public FeedPage read(
            @PathParam("service") @Parameter(description = "The service whose events these are") String name,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MAX_ITEMS) int limit,
            @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(MAX_WAIT_SECONDS) int wait,
            @Context RoutingContext routing)
            throws InterruptedException {
        if (!name.equals(service)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "This service's events are /v1/events/" + service);
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
        while (true) {
            long seen = sequencer.numbered().count();
            FeedPage page = reader.read(after, limit);
            if (!page.items().isEmpty()
                    || System.nanoTime() >= deadline
                    || routing.response().closed()) {
                return page;
            }
            sequencer.numbered().await(seen, LOOK_AGAIN_MILLIS);
        }
    }
}
