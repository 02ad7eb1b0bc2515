package io.latchkey.bookings.block.rest;

import io.latchkey.kernel.id.UnitId;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units of one calendar group that go out of use. */
@Schema(
        examples =
                """
        {"calendarGroup":"01890a5d-ac96-774b-bcce-b302099a8057","unitIds":["01890a5d-ac96-774b-bcce-b302099a8003"]}""")
record UnitRetirementRequest(@NotNull UUID calendarGroup, @NotEmpty @Size(max = 1000) List<@NotNull UnitId> unitIds) {}
