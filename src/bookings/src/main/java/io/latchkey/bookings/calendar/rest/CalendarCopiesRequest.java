package io.latchkey.bookings.calendar.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose calendars are wanted. */
@Schema(examples = """
        {"calendarGroups":["01890a5d-ac96-774b-bcce-b302099a8057"]}""")
record CalendarCopiesRequest(@NotEmpty @Size(max = 200) List<@NotNull UUID> calendarGroups) {}
