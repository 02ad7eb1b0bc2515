package io.latchkey.listings.rating;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.rating.Rating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What listings and hosts are worth to those who stayed there, as far as bookings has told. */
@ApplicationScoped
public class RatingService {

    private final RatingRepository ratings;

    RatingService(RatingRepository ratings) {
        this.ratings = ratings;
    }

    /**
     * Takes over what was told when a review was shown: sums, so that what was missed before does not matter and hearing
     * it again changes nothing.
     *
     * @param shown the data of {@code io.latchkey.review.shown}
     */
    @Transactional
    public void keep(JsonNode shown) {
        Rating listing = rating(shown.required("listing"));
        if (listing.count() > 0) {
            ratings.keep(ListingId.of(shown.required("listingId").textValue()), listing);
        }
        Rating host = rating(shown.required("host"));
        if (host.count() > 0) {
            ratings.keep(PersonId.of(shown.required("hostId").textValue()), host);
        }
    }

    private static Rating rating(JsonNode told) {
        return new Rating(
                told.required("count").longValue(), told.required("stars").longValue());
    }

    /** All listings in one question, those without a review left out of the answer. */
    @Transactional
    public Map<ListingId, Rating> of(Collection<ListingId> listings) {
        return listings.isEmpty() ? Map.of() : ratings.of(listings);
    }

    @Transactional
    public Rating of(ListingId listing) {
        return of(List.of(listing)).getOrDefault(listing, Rating.NONE);
    }

    /** Of all the host's listings together. */
    @Transactional
    public Rating ofHost(PersonId host) {
        return ratings.of(host).orElse(Rating.NONE);
    }
}
