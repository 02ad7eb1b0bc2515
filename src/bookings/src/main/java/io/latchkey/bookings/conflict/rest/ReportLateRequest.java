package io.latchkey.bookings.conflict.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when the guest has the unit. */
@Schema(name = "ReportLate", examples = """
        {"until":"2026-12-04T16:00:00Z"}""")
record ReportLateRequest(@NotNull Instant until) {}
