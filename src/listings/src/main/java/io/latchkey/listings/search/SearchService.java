package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.search.StayDecisions.StayQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills pages. Without dates the database's order is the page. With dates its candidates are decided by bookings, batch
 * by batch, until the page is full, no candidate is left or the request has asked often enough; the cursor then stands
 * behind the last candidate looked at, so that the next request goes on exactly there.
 */
@ApplicationScoped
public class SearchService {

    /** Bounds the work of one request: a thousand candidates, and as many seconds as bookings may take. */
    static final int MOST_QUESTIONS = 5;

    private static final int FIRST_BATCH = 50;

    private final SearchRepository repository;
    private final StayDecisions decisions;

    SearchService(SearchRepository repository, StayDecisions decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    public SearchPage search(SearchQuery query, Optional<SearchPosition> after, int limit) {
        return query.stay()
                .map(stay -> decided(query, stay, after, limit))
                .orElseGet(() -> undecided(query, after, limit));
    }

    private SearchPage undecided(SearchQuery query, Optional<SearchPosition> after, int limit) {
        List<Candidate> found = repository.candidates(query, after, limit + 1);
        List<SearchHit> hits = found.stream()
                .limit(limit)
                .map(candidate -> new SearchHit(candidate, Optional.empty()))
                .toList();
        return new SearchPage(
                hits,
                found.size() > limit ? Optional.of(hits.getLast().listing().position()) : Optional.empty());
    }

    private SearchPage decided(SearchQuery query, Stay stay, Optional<SearchPosition> after, int limit) {
        StayQuestion question = new StayQuestion(stay, query.guests(), query.units());
        List<SearchHit> hits = new ArrayList<>();
        Optional<SearchPosition> seen = after;
        int batch = Math.min(StayDecisions.MOST_LISTINGS, Math.max(FIRST_BATCH, 2 * limit));
        for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
            List<Candidate> candidates = repository.candidates(query, seen, batch);
            Map<ListingId, StayDecision> answers = ask(question, candidates);
            for (Candidate candidate : candidates) {
                hit(query, candidate, answers).ifPresent(hits::add);
                seen = Optional.of(candidate.position());
                if (hits.size() == limit) {
                    boolean last = candidates.size() < batch && candidate == candidates.getLast();
                    return new SearchPage(List.copyOf(hits), last ? Optional.empty() : seen);
                }
            }
            if (candidates.size() < batch) {
                return new SearchPage(List.copyOf(hits), Optional.empty());
            }
            batch = StayDecisions.MOST_LISTINGS;
        }
        return new SearchPage(List.copyOf(hits), seen);
    }

    private Map<ListingId, StayDecision> ask(StayQuestion question, List<Candidate> candidates) {
        return candidates.isEmpty()
                ? Map.of()
                : decisions.decide(
                        question, candidates.stream().map(Candidate::id).toList());
    }

    private static Optional<SearchHit> hit(
            SearchQuery query, Candidate candidate, Map<ListingId, StayDecision> answers) {
        return answers.get(candidate.id()) instanceof StayDecision.Bookable(Money total)
                        && query.price().map(range -> range.contains(total)).orElse(true)
                ? Optional.of(new SearchHit(candidate, Optional.of(total)))
                : Optional.empty();
    }
}
