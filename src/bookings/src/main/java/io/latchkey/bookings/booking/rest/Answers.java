package io.latchkey.bookings.booking.rest;

import io.latchkey.bookings.booking.BookingView;
import io.latchkey.platform.rest.ETags;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How bookings are answered. */
final class Answers {

    private Answers() {}

    static Response ok(BookingView booking) {
        return Response.ok(booking).tag(ETags.of(booking.version())).build();
    }

    static Response created(BookingView booking) {
        return Response.created(URI.create("/v1/bookings/" + booking.id()))
                .entity(booking)
                .tag(ETags.of(booking.version()))
                .build();
    }
}
