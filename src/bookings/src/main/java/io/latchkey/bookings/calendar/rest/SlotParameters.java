package io.latchkey.bookings.calendar.rest;

import io.latchkey.bookings.calendar.SlotService;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What slots are wanted, as the query says it. */
class SlotParameters {

    private static final int MAX_DAYS = 31;
    private static final Duration LONGEST = Duration.ofDays(MAX_DAYS);

    @Parameter(
            description = "Today in the listing's zone if left out",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("from")
    String from;

    @Parameter(
            description = "Exclusive; a week after from if left out",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("to")
    String to;

    @Parameter(
            description = "How long; the shortest that can be booked from each date if left out",
            schema = @Schema(type = SchemaType.STRING, format = "duration", maxLength = 20, examples = "PT2H"))
    @QueryParam("length")
    @Size(max = 20)
    String length;

    @BeanParam
    @Valid
    PartyParameters party;

    SlotService.Wish wish(ListingId listing) {
        DatesQuery dates = DatesQuery.read(from, to, MAX_DAYS);
        return new SlotService.Wish(listing, dates.from(), dates.to(), readLength(), party.guests, party.units);
    }

    private Duration readLength() {
        try {
            Duration read = length == null ? null : Duration.parse(length);
            if (read == null || read.isPositive() && read.compareTo(LONGEST) <= 0) {
                return read;
            }
        } catch (DateTimeParseException | ArithmeticException notADuration) {
            // said below, with the durations that are too short or too long
        }
        throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The length is not valid.")
                .at("?length", "must be a duration from PT1M to P31D, like PT2H");
    }
}
