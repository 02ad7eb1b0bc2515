package io.latchkey.bookings.calendar.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Who comes, and in how many units; fields because the REST layer fills them. */
class PartyParameters {

    @QueryParam("guests")
    @DefaultValue("1")
    @Parameter(description = "How many guests")
    @Min(1)
    @Max(1000)
    int guests;

    @QueryParam("units")
    @DefaultValue("1")
    @Parameter(description = "How many units at once")
    @Min(1)
    @Max(1000)
    int units;
}
