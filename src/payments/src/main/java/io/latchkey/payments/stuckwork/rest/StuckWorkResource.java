package io.latchkey.payments.stuckwork.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.stuckwork.Remedy;
import io.latchkey.payments.stuckwork.StuckKind;
import io.latchkey.payments.stuckwork.StuckWork;
import io.latchkey.payments.stuckwork.StuckWorkReader;
import io.latchkey.payments.stuckwork.StuckWorkReader.Place;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything about money that does not move on by itself, or not for too long. */
@Path("/v1/operator/stuck-work")
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class StuckWorkResource {

    private final StuckWorkReader stuck;
    private final InstantSource clock;

    StuckWorkResource(StuckWorkReader stuck, InstantSource clock) {
        this.stuck = stuck;
        this.clock = clock;
    }

    @Schema(name = "StuckWork")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StuckWorkResponse(
            StuckKind kind,
            @Schema(examples = "0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d") String id,
            @Schema(description = "The payment, host, booking or call it is about") UUID subjectId,
            Instant since,
            @Schema(description = "How long it has waited") Duration age,
            Money amount,
            @Schema(examples = "REFUND: HTTP 503") String detail,
            List<RemedyResponse> remedies) {

        static StuckWorkResponse of(StuckWork work, Instant now) {
            return new StuckWorkResponse(
                    work.kind(),
                    work.id(),
                    work.subject(),
                    work.since(),
                    Duration.between(work.since(), now).truncatedTo(ChronoUnit.SECONDS),
                    work.amount(),
                    work.detail(),
                    work.remedies().stream().map(RemedyResponse::of).toList());
        }
    }

    /** What can be done about it. */
    @Schema(name = "Remedy")
    record RemedyResponse(
            @Schema(examples = "POST") String method,
            @Schema(examples = "/v1/operator/payout-runs") String path,
            @Schema(examples = "Pay out once the host has set an account") String what) {

        static RemedyResponse of(Remedy remedy) {
            return new RemedyResponse(remedy.method(), remedy.path(), remedy.what());
        }
    }

    @GET
    @Operation(
            operationId = "listStuckWork",
            summary = "What waits for somebody",
            description = "What has waited longest first: calls that the provider does not explain (CALL_UNCLEAR: we "
                    + "still ask; CALL_UNKNOWN: an operator may declare the outcome), conflicts, refunds that keep "
                    + "failing, disputes due, payouts without an account, frozen escrows, old money in suspense, "
                    + "messages not worked on, open differences; each with what can be done about it.")
    @APIResponse(responseCode = "200", description = "A page of stuck work")
    public Page<StuckWorkResponse> list(
            @QueryParam("kind") StuckKind kind,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("stuck work " + kind, cursor, limit);
        Place place = request.position()
                .map(key -> new Place(Instant.parse(key.getFirst()), key.get(1), key.getLast()))
                .orElse(Place.FIRST);
        Instant now = clock.instant();
        return request.page(stuck.after(place, kind, request.rows()), StuckWork::since, StuckWork::kind, StuckWork::id)
                .map(work -> StuckWorkResponse.of(work, now));
    }
}
