package io.latchkey.listings.listing.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.listing.UnitRetirements.BookingInTheWay;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads answers as the service's own JSON does. */
@QuarkusTest
class BookingsUnitRetirementsIT extends ListingsService {

    private static final ListingId GROUP = new ListingId(new UUID(0, 1));
    private static final List<UnitId> UNITS = List.of(new UnitId(new UUID(0, 2)));

    @Inject
    ObjectMapper json;

    @Test
    void hasNothingInTheWayWhereBookingsAgrees() {
        assertEquals(List.of(), answeredBy(request -> {}));
    }

    @Test
    void namesTheBookingsThatAreInTheWay() {
        BookingId booking = new BookingId(UUID.randomUUID());
        String problem =
                """
                {"type":"https://latchkey.dev/problems/unit-has-bookings","status":409,"title":"t",
                 "bookings":[{"bookingId":"%s","from":"2027-07-01","to":"2027-07-05","state":"CONFIRMED"}]}"""
                        .formatted(booking);
        assertEquals(
                List.of(new BookingInTheWay(booking, "2027-07-01", "2027-07-05")),
                answeredBy(request -> refuse(409, problem)));
    }

    @Test
    void isUnavailableWhenBookingsDoesNotAnswerOrSaysSomethingElse() {
        isUnavailable(request -> {
            throw new ProcessingException("connection refused");
        });
        isUnavailable(request -> refuse(401, "{}"));
        isUnavailable(request -> refuse(409, "{\"status\":409}"));
        isUnavailable(request -> refuse(409, "<html>"));
    }

    private void isUnavailable(UnitRetirementCalls bookings) {
        ProblemException problem = assertThrows(ProblemException.class, () -> answeredBy(bookings));
        assertEquals(PlatformProblem.UNAVAILABLE, problem.type());
    }

    private List<BookingInTheWay> answeredBy(UnitRetirementCalls bookings) {
        return new BookingsUnitRetirements(bookings, json).retire(GROUP, UNITS);
    }

    private static void refuse(int status, String body) {
        throw new WebApplicationException(Response.status(status)
                .type("application/problem+json")
                .entity(body)
                .build());
    }
}
