package io.latchkey.listings.listing.client;

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
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Retirements by a call to bookings, which answers within two seconds or not at all. */
@ApplicationScoped
class BookingsUnitRetirements implements UnitRetirements {

    private static final Logger LOG = Logger.getLogger(BookingsUnitRetirements.class);

    private final UnitRetirementCalls bookings;

    BookingsUnitRetirements(@RestClient UnitRetirementCalls bookings) {
        this.bookings = bookings;
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

    private static List<BookingInTheWay> inTheWay(WebApplicationException refused) {
        if (refused.getResponse().getStatus() != Response.Status.CONFLICT.getStatusCode()) {
            throw unavailable(refused);
        }
        return refused.getResponse().readEntity(Refusal.class).bookings();
    }

    private static ProblemException unavailable(RuntimeException cause) {
        LOG.warnf("bookings did not take units out of use: %s", cause);
        return new ProblemException(
                PlatformProblem.UNAVAILABLE, "Units cannot be taken out of use right now; try again.");
    }
}
