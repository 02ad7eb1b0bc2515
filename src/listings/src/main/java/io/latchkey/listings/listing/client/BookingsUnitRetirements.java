package io.latchkey.listings.listing.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.listing.UnitRetirements;
import io.latchkey.listings.listing.client.UnitRetirementCalls.Refusal;
import io.latchkey.listings.listing.client.UnitRetirementCalls.Request;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Retirements by a call to bookings, which answers within two seconds or not at all. */
@ApplicationScoped
class BookingsUnitRetirements implements UnitRetirements {

    private static final Logger LOG = Logger.getLogger(BookingsUnitRetirements.class);

    private final UnitRetirementCalls bookings;
    private final ObjectMapper json;

    BookingsUnitRetirements(@RestClient UnitRetirementCalls bookings, ObjectMapper json) {
        this.bookings = bookings;
        this.json = json;
    }

    @Override
    public List<BookingInTheWay> retire(ListingId calendarGroup, List<UnitId> units) {
        try {
            bookings.retire(new Request(calendarGroup, units));
            return List.of();
        } catch (WebApplicationException refused) {
            return inTheWay(refused);
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private List<BookingInTheWay> inTheWay(WebApplicationException refused) {
        if (refused.getResponse().getStatus() != Response.Status.CONFLICT.getStatusCode()) {
            throw unavailable(refused);
        }
        Refusal refusal = read(refused.getResponse().readEntity(String.class));
        if (refusal.bookings() == null) {
            throw unavailable(refused);
        }
        return refusal.bookings().stream()
                .map(booking -> new BookingInTheWay(booking.bookingId(), booking.from(), booking.to()))
                .toList();
    }

    private Refusal read(String problem) {
        try {
            return json.readValue(problem, Refusal.class);
        } catch (JsonProcessingException e) {
            throw unavailable(new UncheckedIOException(e));
        }
    }

    private static ProblemException unavailable(RuntimeException cause) {
        LOG.warnf("bookings did not take units out of use: %s", cause);
        return new ProblemException(
                PlatformProblem.UNAVAILABLE, "Units cannot be taken out of use right now; try again.");
    }
}
