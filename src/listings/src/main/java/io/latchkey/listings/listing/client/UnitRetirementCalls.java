package io.latchkey.listings.listing.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The endpoint of bookings that takes units out of use; for services only. */
@RegisterRestClient(configKey = "bookings")
@OidcClientFilter
@Path("/v1/unit-retirements")
interface UnitRetirementCalls {

    /** Answers with a status of 400 and more are thrown. */
    @POST
    void retire(Request request);

    /** Which units of which calendar. */
    record Request(ListingId calendarGroup, List<UnitId> unitIds) {}

    /** What is read of the problem that refuses; other problems have no bookings. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(List<Booking> bookings) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Booking(BookingId bookingId, String from, String to) {}
}
