package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.search.copy.CopyAge;
import io.latchkey.listings.search.index.Finder;
import io.latchkey.listings.search.index.Found;
import io.latchkey.listings.search.index.ListingIndex;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers searches out of this replica's index; only words are looked for in the database. */
@ApplicationScoped
public class SearchService {

    private final IndexFollower follower;
    private final WordRepository words;
    private final CopyAge copies;
    private final InstantSource clock;

    SearchService(IndexFollower follower, WordRepository words, CopyAge copies, InstantSource clock) {
        this.follower = follower;
        this.words = words;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * @param after the last one already seen
     * @throws ProblemException UNAVAILABLE while the service starts, or if there are dates and nobody knows what is free
     */
    public SearchPage search(SearchQuery query, Optional<SearchPosition> after, int limit) {
        Finder finder = finder(query);
        List<Found> found = finder.page(after, limit + 1);
        List<Found> hits = found.subList(0, Math.min(limit, found.size()));
        boolean notFound = query.id().isPresent() && hits.isEmpty() && after.isEmpty();
        return new SearchPage(
                List.copyOf(hits),
                found.size() > limit ? Optional.of(hits.getLast().position()) : Optional.empty(),
                notFound ? Optional.of(finder.whyNot()) : Optional.empty());
    }

    /** All that is found, counted by what it is. */
    public Facets facets(SearchQuery query) {
        Facets facets = new Facets();
        finder(query).each(facets::count);
        return facets;
    }

    /** All that is found on a map, counted by cells of it. */
    public Clusters clusters(SearchQuery query, BoundingBox map, int cellsPerSide) {
        Clusters clusters = new Clusters(map, cellsPerSide);
        finder(query).each(clusters::count);
        return clusters;
    }

    private Finder finder(SearchQuery query) {
        ListingIndex index = follower.index()
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.UNAVAILABLE, "The search is starting; try again in a moment."));
        if (query.stay().isPresent() && (copies.isTooOld() || !follower.knowsCharges())) {
            throw new ProblemException(
                    PlatformProblem.UNAVAILABLE, "Dates cannot be checked right now; a search without dates works.");
        }
        Map<ListingId, Float> ranks =
                query.text().map(text -> words.matches(query.area(), text)).orElse(null);
        return new Finder(index, query, ranks, clock.instant());
    }
}
