package io.latchkey.platform.clock;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sandbox's clock, for frontend developers and tests: a whole rental in seconds. Not there in production. */
@Path("/v1/sandbox/clock")
@Tag(name = "Sandbox")
@RunOnVirtualThread
public class SandboxClockResource {

    private static final Duration FURTHEST = Duration.ofDays(3_660);

    private final SettableClock clock;
    private final SandboxClock sandbox;

    public SandboxClockResource(SettableClock clock, SandboxClock sandbox) {
        this.clock = clock;
        this.sandbox = sandbox;
    }

    /** @param offset how far the clock is ahead of the real one */
    @Schema(name = "SandboxClock")
    public record ClockResponse(Instant now, @Schema(examples = "PT24H") Duration offset) {}

    /** @param offset how far ahead of the real one the clock shall be */
    @Schema(name = "SetSandboxClock", examples = "{\"offset\":\"PT24H\"}")
    public record SetClockRequest(@NotNull @Schema(examples = "PT24H") Duration offset) {}

    @GET
    @PermitAll
    @Operation(operationId = "getSandboxClock", summary = "What time it is in the sandbox")
    public ClockResponse show() {
        requireSettable();
        return new ClockResponse(clock.instant(), clock.offset());
    }

    @PUT
    @RolesAllowed({Roles.OPERATOR, Roles.SERVICE})
    @Operation(operationId = "setSandboxClock", summary = "Move the sandbox's clock forward")
    public ClockResponse set(@NotNull @Valid SetClockRequest request) {
        requireSettable();
        Duration offset = request.offset();
        if (offset.isNegative() || offset.compareTo(FURTHEST) > 0 || !sandbox.advanceTo(offset)) {
            throw new ProblemException(
                            PlatformProblem.INVALID_REQUEST,
                            "The clock only moves forward, at most ten years; it is ahead by " + clock.offset() + ".")
                    .at("/offset", "must be between " + clock.offset() + " and " + FURTHEST);
        }
        return show();
    }

    private void requireSettable() {
        if (!sandbox.isSettable()) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, "This system has no sandbox clock (latchkey.clock.settable is off).");
        }
    }
}
