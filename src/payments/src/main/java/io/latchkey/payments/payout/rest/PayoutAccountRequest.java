package io.latchkey.payments.payout.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SetPayoutAccount", examples = "{\"destination\":\"sandbox_bank_ok\"}")
record PayoutAccountRequest(
        @NotNull
                @Pattern(regexp = "[A-Za-z0-9_-]{1,200}")
                @Schema(description = "The provider's token for a bank account", examples = "sandbox_bank_ok")
                String destination) {}
