package io.latchkey.bookings.review.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.review.BookingReviews;
import io.latchkey.bookings.review.ReviewService;
import io.latchkey.bookings.review.ReviewView;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.idempotency.Idempotent;
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

/** Reviews where they are written. */
@Path("/v1/bookings/{bookingId}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "What guest and host say of each other, hidden until both have or cannot any more")
@Authenticated
@RunOnVirtualThread
class BookingReviewResource {

    private final ReviewService reviews;
    private final Visitors visitors;

    BookingReviewResource(ReviewService reviews, Visitors visitors) {
        this.reviews = reviews;
        this.visitors = visitors;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "writeReview",
            summary = "Guest or host: review a stay",
            description =
                    "Once by each side, from the end of the stay until 14 days after it, and never changed. It is "
                            + "shown together with the other side's, or when nobody can write any more. A stay that was "
                            + "cancelled or whose guest never came is not reviewed.")
    @APIResponseSchema(value = ReviewView.class, responseCode = "201", responseDescription = "The review")
    public Response write(@PathParam("bookingId") BookingId bookingId, @Valid @NotNull WriteReviewRequest request) {
        ReviewView review = reviews.write(bookingId, visitors.visitor(), request.stars(), request.text());
        return Response.created(URI.create("/v1/bookings/" + bookingId + "/reviews"))
                .entity(review)
                .build();
    }

    @GET
    @Operation(
            operationId = "listBookingReviews",
            summary = "The booking's reviews",
            description = "Your own at once; the other side's once it is shown. An operator sees both.")
    @APIResponse(responseCode = "200", description = "At most two")
    public BookingReviews list(@PathParam("bookingId") BookingId bookingId) {
        return reviews.of(bookingId, visitors.visitor());
    }
}
