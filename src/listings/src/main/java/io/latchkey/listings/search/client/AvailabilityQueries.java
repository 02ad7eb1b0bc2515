package io.latchkey.listings.search.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The endpoint of bookings that decides many listings at once; for services only. */
@RegisterRestClient(configKey = "bookings")
@OidcClientFilter
@Path("/v1/availability-queries")
interface AvailabilityQueries {

    @POST
    Answers query(Question question);

    /** Dates for nights and days, RFC 3339 date-times for hours; {@code to} is exclusive. */
    record Question(List<ListingId> listingIds, Per per, String from, String to, int guests, int units) {}

    /** One per listing that bookings knows. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answers(List<Answer> items) {}

    /** The reasons of a refusal are for guests who look at one listing; a search skips them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(ListingId listingId, boolean available, Money total) {}
}
