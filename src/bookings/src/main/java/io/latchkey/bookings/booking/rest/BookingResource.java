package io.latchkey.bookings.booking.rest;

import io.latchkey.bookings.booking.BookingFilter;
import io.latchkey.bookings.booking.BookingFilter.Side;
import io.latchkey.bookings.booking.BookingQueryService;
import io.latchkey.bookings.booking.BookingService;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.booking.BookingView;
import io.latchkey.bookings.booking.CancellationQuote;
import io.latchkey.bookings.booking.Visitors;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes bookings and shows them to their parties; the steps are in {@link BookingStepResource}. */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings", description = "The agreement between a guest and a host, from hold to end")
@Authenticated
@RunOnVirtualThread
class BookingResource {

    private final BookingService bookings;
    private final BookingQueryService queries;
    private final Caller caller;
    private final Visitors visitors;

    BookingResource(BookingService bookings, BookingQueryService queries, Caller caller, Visitors visitors) {
        this.bookings = bookings;
        this.queries = queries;
        this.caller = caller;
        this.visitors = visitors;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createBooking",
            summary = "Book a quote",
            description = "Holds the units for 15 minutes and orders the payment, which the guest then confirms. Of "
                    + "several guests who want the same unit one gets 201; the others get NOT_AVAILABLE with the "
                    + "reasons and the nearest dates that are free. Where the total is 0 there is no payment and no "
                    + "paymentId: the booking is confirmed at once, or requested from the host.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "201",
            responseDescription = "The booking, waiting for its payment")
    public Response create(@Valid @NotNull CreateBookingRequest request) {
        return Answers.created(bookings.book(caller.id(), request.quoteId()));
    }

    @GET
    @MayActForHost
    @Operation(
            operationId = "listBookings",
            summary = "Your bookings, newest first",
            description = "As guest, as host, or those of the listings where a host gave you the right BOOKINGS.")
    @APIResponse(responseCode = "200", description = "One page of bookings")
    public Page<BookingView> list(
            @Parameter(description = "The side you are on")
                    @QueryParam("as")
                    @DefaultValue("guest")
                    @Pattern(regexp = "guest|host|co-host")
                    String as,
            @QueryParam("state") BookingState state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return queries.list(new BookingFilter(visitors.visitor(), Side.of(as), state), cursor, limit);
    }

    @GET
    @Path("/{bookingId}")
    @Operation(
            operationId = "getBooking",
            summary = "Read a booking",
            description =
                    "For its guest, its host, a co-host with the right BOOKINGS and the operator; for everybody else"
                            + " there is none.")
    @APIResponseSchema(value = BookingView.class, responseCode = "200", responseDescription = "The booking")
    public Response get(@PathParam("bookingId") BookingId bookingId) {
        return Answers.ok(queries.get(bookingId, visitors.visitor()));
    }

    @GET
    @Path("/{bookingId}/cancellation-quote")
    @MayActForHost
    @Operation(
            operationId = "getCancellationQuote",
            summary = "What would come back",
            description = "The refund if the caller gave the booking up at an instant, line by line, by the policy "
                    + "that was frozen into it. The refund, when it comes to it, is this very one. Before "
                    + "the host and payments have agreed nothing has been charged, and everything comes back.")
    @APIResponse(responseCode = "200", description = "What would come back and what the host would keep")
    public CancellationQuote cancellationQuote(
            @PathParam("bookingId") BookingId bookingId,
            @Parameter(
                            description = "An RFC 3339 date-time; now if left out",
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "date-time"))
                    @QueryParam("at")
                    @Size(max = 40)
                    String at) {
        return queries.cancellationQuote(bookingId, visitors.visitor(), at == null ? null : instant(at));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The instant is not valid.")
                    .at("?at", "must be an RFC 3339 date-time like 2026-12-24T09:00:00Z");
        }
    }
}
