package io.latchkey.bookings.conflict.rest;

import io.latchkey.bookings.conflict.ConflictService.Choice;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done about the affected booking. */
@Schema(
        name = "ResolveConflict",
        examples = """
        {"choice":"KEEP","note":"You get another car of the same kind"}""")
record ResolveRequest(
        @NotNull @Schema(description = "CANCEL is the host's cancellation: everything goes back to the guest")
                Choice choice,
        @Size(max = 1000) @Schema(description = "For the affected guest to read; an operator must write one")
                String note) {}
