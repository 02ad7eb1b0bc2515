package io.latchkey.listings.favorite;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.ListingsProblem;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Keeps what a person wants to find again. */
@ApplicationScoped
public class FavoriteService {

    public static final int MAX_FAVORITES = 1_000;

    private final FavoriteRepository favorites;
    private final ListingService listings;
    private final InstantSource clock;

    FavoriteService(FavoriteRepository favorites, ListingService listings, InstantSource clock) {
        this.favorites = favorites;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * Adds a listing that the visitor may see; nothing happens if it is there already.
     *
     * @throws ProblemException NOT_FOUND if there is no such listing for the visitor, TOO_MANY_FAVORITES
     */
    @Transactional
    public void add(PersonId person, ListingId listing, Visitor visitor) {
        favorites.lock(person);
        if (favorites.has(person, listing)) {
            return;
        }
        listings.read(listing, visitor);
        if (favorites.countOf(person) >= MAX_FAVORITES) {
            throw new ProblemException(
                    ListingsProblem.TOO_MANY_FAVORITES,
                    "You have " + MAX_FAVORITES + " favorites; take one away before you add another.");
        }
        favorites.add(person, listing, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Takes a listing away; nothing happens if it is not there. */
    @Transactional
    public void remove(PersonId person, ListingId listing) {
        favorites.remove(person, listing);
    }

    /** The person's, newest first; {@code after} is the last one already seen. */
    @Transactional
    public List<Favorite> list(PersonId person, Optional<FavoritePosition> after, int rows) {
        return favorites.page(person, after, rows);
    }
}
