package io.latchkey.listings.host;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.listings.host.request.Answers;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A host as anybody may know them.
 *
 * @param profile empty if they have written none
 * @param rating by guests of all their listings
 * @param memberSince when the profile or the first published listing came, in UTC
 */
public record Host(
        PersonId id,
        Optional<ProfileContent> profile,
        YearMonth memberSince,
        int publishedListings,
        Answers answers,
        Rating rating) {}
