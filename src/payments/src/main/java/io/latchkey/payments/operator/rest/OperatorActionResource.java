package io.latchkey.payments.operator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.OperatorAction;
import io.latchkey.payments.operator.OperatorActions;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what by hand, and why. */
@Path("/v1/operator/actions")
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorActionResource {

    private final OperatorActions actions;

    OperatorActionResource(OperatorActions actions) {
        this.actions = actions;
    }

    @Schema(name = "OperatorAction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionResponse(
            @Schema(description = "The source of the ledger transaction it caused, as `operator-action:id`") UUID id,
            ActionKind kind,
            @Schema(description = "The call, the payment or the case") UUID subjectId,
            PersonId operatorId,
            @Schema(examples = "olga") String operatorName,
            @Schema(examples = "The provider's support confirmed it by mail") String reason,
            @Schema(examples = "Ticket 4711, statement of 2026-08-03") String evidence,
            Instant at) {

        static ActionResponse of(OperatorAction action) {
            return new ActionResponse(
                    action.id(),
                    action.kind(),
                    action.subject(),
                    action.because().operator(),
                    action.because().name(),
                    action.because().reason(),
                    action.because().evidence(),
                    action.at());
        }
    }

    @GET
    @Operation(
            operationId = "listOperatorActions",
            summary = "What operators did by hand",
            description =
                    "Newest first, each with a name and a reason; about one call, payment or case if it is given.")
    @APIResponse(responseCode = "200", description = "A page of actions")
    public Page<ActionResponse> list(
            @QueryParam("subjectId") UUID subjectId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("actions " + subjectId, cursor, limit);
        return request.page(actions.before(subjectId, request.beforeId(), request.rows()), OperatorAction::id)
                .map(ActionResponse::of);
    }
}
