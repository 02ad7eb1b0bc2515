package io.latchkey.bookings.series.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.series.Series;
import io.latchkey.bookings.series.SeriesService;
import io.latchkey.kernel.id.SeriesId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes series and shows them to their parties. */
@Path("/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
@Authenticated
@RunOnVirtualThread
class SeriesResource {

    private final SeriesService series;
    private final Caller caller;
    private final Visitors visitors;

    SeriesResource(SeriesService series, Caller caller, Visitors visitors) {
        this.series = series;
        this.caller = caller;
        this.visitors = visitors;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createSeries",
            summary = "Book a series quote",
            description = "In one transaction: all stays or none, or all that are still free and for which a use of "
                    + "the coupon is still left. Each becomes a booking with its own payment, which is changed and "
                    + "cancelled by itself.")
    @APIResponseSchema(
            value = Series.class,
            responseCode = "201",
            responseDescription = "What was booked, and what was not and why")
    public Response create(@Valid @NotNull CreateSeriesRequest request) {
        Series booked = series.book(caller.id(), request.seriesQuoteId());
        return Response.created(URI.create("/v1/series/" + booked.id()))
                .entity(booked)
                .build();
    }

    @GET
    @Path("/{seriesId}")
    @Operation(operationId = "getSeries", summary = "Read a series")
    @APIResponse(responseCode = "200", description = "The series; for its guest, its host and the operator")
    public Series get(@PathParam("seriesId") SeriesId seriesId) {
        return series.get(seriesId, visitors.visitor());
    }
}
