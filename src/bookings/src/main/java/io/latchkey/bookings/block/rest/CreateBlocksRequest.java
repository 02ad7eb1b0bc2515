package io.latchkey.bookings.block.rest;

import io.latchkey.engine.availability.HostBlock;
import io.latchkey.kernel.id.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Periods to close or to open. */
@Schema(
        examples =
                """
        {"state":"CLOSED","ranges":[{"from":"2026-12-24","to":"2026-12-27"}],"note":"We are at home"}""")
record CreateBlocksRequest(
        @NotNull HostBlock.State state,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Range> ranges,
        @Schema(description = "Units of the listing; all of its offer if left out") @Size(max = 100)
                List<@NotNull UnitId> unitIds,
        @Size(max = 500) String note) {

    /** Until before {@code to}: two dates in the listing's zone, or two RFC 3339 date-times; at most 731 days. */
    @Schema(name = "BlockRange")
    record Range(
            @NotNull @Size(min = 10, max = 40) @Schema(examples = "2026-12-24") String from,
            @NotNull @Size(min = 10, max = 40) @Schema(examples = "2026-12-27") String to) {}
}
