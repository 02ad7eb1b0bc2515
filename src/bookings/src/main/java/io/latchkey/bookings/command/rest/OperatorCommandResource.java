package io.latchkey.bookings.command.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.bookings.command.CommandKind;
import io.latchkey.bookings.command.TroubledCommand;
import io.latchkey.bookings.command.TroubledCommands;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What payments was asked to do with bookings' money and has not done. */
@Path("/v1/operator/commands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorCommandResource {

    private final TroubledCommands commands;

    OperatorCommandResource(TroubledCommands commands) {
        this.commands = commands;
    }

    @Schema(name = "MoneyCommand")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommandResponse(
            UUID id,
            TroubledCommand.State state,
            CommandKind kind,
            BookingId bookingId,
            @Schema(examples = "/v1/payments/0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d/capture") String path,
            @Schema(description = "When it was refused, or was wished if it is repeated") Instant since,
            @Schema(description = "The last answer", examples = "503") String answer,
            @Schema(description = "How often it was tried") Integer attempts,
            @Schema(description = "When it is tried again") Instant nextAt) {

        static CommandResponse of(TroubledCommand command) {
            return new CommandResponse(
                    command.id(),
                    command.state(),
                    command.kind(),
                    command.booking(),
                    command.path(),
                    command.since(),
                    command.answer(),
                    command.attempts(),
                    command.nextAt());
        }
    }

    @GET
    @Operation(
            operationId = "listCommandsInTrouble",
            summary = "What payments has refused or not answered for long",
            description = "What was wished last first. REFUSED is final: what it was about has ended otherwise, or the "
                    + "booking was told. REPEATED has been tried many times and is tried until there is an answer.")
    @APIResponse(responseCode = "200", description = "A page of commands")
    public Page<CommandResponse> list(
            @QueryParam("state") TroubledCommand.State state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        PageRequest request = new PageRequest("commands " + state, cursor, limit);
        return request.page(commands.before(state, request.beforeId(), request.rows()), TroubledCommand::id)
                .map(CommandResponse::of);
    }
}
