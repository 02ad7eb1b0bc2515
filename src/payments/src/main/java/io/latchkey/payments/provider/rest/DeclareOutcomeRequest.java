package io.latchkey.payments.provider.rest;

import io.latchkey.payments.operator.Because;
import io.latchkey.payments.provider.Declaration;
import io.latchkey.platform.security.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator found out about a call, and how. */
@Schema(
        name = "DeclareOutcome",
        examples =
                """
        {"outcome":"SUCCEEDED","reason":"The provider's support found it in their books",
         "evidence":"Ticket 4711"}""")
record DeclareOutcomeRequest(
        @NotNull Declaration.Outcome outcome,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) @Schema(description = "Where the proof is found") String evidence,
        @Schema(description = "Needed for an authorization that succeeded: until when the provider captures it")
                Instant captureBefore) {

    Declaration declaration(Caller caller) {
        return new Declaration(outcome, captureBefore, new Because(caller.id(), caller.name(), reason, evidence));
    }
}
