package io.latchkey.listings.search.index;

import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.search.SearchPosition;
import io.latchkey.listings.search.SearchQuery;
import io.latchkey.listings.search.SearchSort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Answers one query at one moment. Candidates wait in the query's order and are decided only when it is their turn, so
 * that a page costs a page's decisions, however many listings lie in the area. Where the order is that of prices nobody
 * has worked out yet, a bound below each price stands in for it until the candidate comes first.
 */
public final class Finder {

    private final ListingIndex index;
    private final SearchQuery query;
    private final Map<ListingId, Float> ranks;
    private final Region region;
    private final Filter filter;
    private final StayJudge judge;

    /** @param ranks how well listings fit the words of the query, the more the better; null without words */
    public Finder(ListingIndex index, SearchQuery query, Map<ListingId, Float> ranks, Instant now) {
        this.index = index;
        this.query = query;
        this.ranks = ranks;
        this.region = new Region(query.area());
        this.filter = new Filter(query, index.tokens());
        this.judge = query.stay()
                .map(stay -> new StayJudge(new StayRequest(stay, query.guests(), query.units()), now))
                .orElse(null);
    }

    /** The first that come after the position, or from the beginning; at most so many. */
    public List<Found> page(Optional<SearchPosition> after, int limit) {
        List<Candidate> candidates = new ArrayList<>();
        boolean exact = !isSortedByTotal();
        candidates(candidate -> {
            if (!exact || after.isEmpty() || candidate.position().compareTo(after.get()) > 0) {
                candidates.add(candidate);
            }
        });
        // All at once: to add one after the other would sort more than the page needs.
        PriorityQueue<Candidate> waiting = new PriorityQueue<>(candidates);
        List<Found> page = new ArrayList<>();
        while (page.size() < limit && !waiting.isEmpty()) {
            Candidate first = waiting.poll();
            if (first.decided()) {
                page.add(found(first));
            } else if (exact) {
                decided(first).map(this::found).ifPresent(page::add);
            } else {
                decided(first)
                        .filter(one -> after.isEmpty() || one.position().compareTo(after.get()) > 0)
                        .ifPresent(waiting::add);
            }
        }
        return page;
    }

    /** All that fit, in no order: for counting. */
    public void each(Consumer<Found> visitor) {
        candidates(candidate -> decided(candidate).map(this::found).ifPresent(visitor));
    }

    private boolean isSortedByTotal() {
        return judge != null && query.sort() == SearchSort.PRICE;
    }

    private void candidates(Consumer<Candidate> visitor) {
        if (query.id().isPresent()) {
            index.entry(query.id().get()).filter(this::hasTheWords).ifPresent(entry -> consider(entry, visitor));
        } else if (ranks == null) {
            region.visit(index.grid(), entry -> consider(entry, visitor));
        } else {
            ranks.keySet().forEach(id -> index.entry(id).ifPresent(entry -> consider(entry, visitor)));
        }
    }

    private boolean hasTheWords(Entry entry) {
        return ranks == null || ranks.containsKey(entry.listing.id());
    }

    private void consider(Entry entry, Consumer<Candidate> visitor) {
        double chord = region.chord(entry);
        if (region.contains(entry, chord) && filter.accepts(entry) && (judge == null || judge.mayBeFree(entry))) {
            visitor.accept(Candidate.undecided(entry, chord, position(entry, chord)));
        }
    }

    private SearchPosition position(Entry entry, double chord) {
        IndexedListing listing = entry.listing;
        return switch (query.sort()) {
            case DISTANCE -> new SearchPosition("", 0, chord, listing.id());
            case PRICE ->
                new SearchPosition(
                        listing.prices().currency().getCurrencyCode(),
                        judge == null ? basePrice(listing) : judge.floor(entry),
                        0,
                        listing.id());
            // Of equals the one that more guests have judged comes first.
            case RATING ->
                new SearchPosition(
                        "",
                        -RatingOrder.score(listing.rating()),
                        -listing.rating().count(),
                        listing.id());
            case RELEVANCE -> new SearchPosition("", 0, -ranks.get(listing.id()), listing.id());
            case NEWEST -> new SearchPosition("", -GroupCalendar.micros(listing.publishedAt()), 0, listing.id());
        };
    }

    private long basePrice(IndexedListing listing) {
        return listing.basePrice(query.per().orElseThrow()).amountMinor();
    }

    /** With its exact place; empty if it does not fit. */
    private Optional<Candidate> decided(Candidate candidate) {
        if (judge == null) {
            return Optional.of(candidate.at(candidate.position(), null));
        }
        return judge.total(candidate.entry())
                .filter(filter::acceptsTotal)
                .map(total -> candidate.at(exact(candidate.position(), total), total));
    }

    private SearchPosition exact(SearchPosition position, Money total) {
        return isSortedByTotal() ? position.at(total.amountMinor()) : position;
    }

    private Found found(Candidate candidate) {
        return new Found(
                candidate.entry().listing,
                candidate.chord() < 0 ? OptionalDouble.empty() : OptionalDouble.of(GeoPoint.wayOf(candidate.chord())),
                Optional.ofNullable(candidate.total()),
                candidate.position());
    }

    /** Why the one listing that is asked for is not found; to be asked if it is not. */
    public WhyNot whyNot() {
        Optional<Entry> found = query.id().flatMap(index::entry);
        if (found.isEmpty()) {
            return new WhyNot(
                    List.of(new Refusal("NOT_PUBLISHED", "There is no such published listing.", null)), List.of());
        }
        Entry entry = found.get();
        List<Refusal> reasons = new ArrayList<>(filter.refusals(entry));
        if (!region.contains(entry, region.chord(entry))) {
            reasons.add(new Refusal("AREA", "It lies outside of the area that is searched.", null));
        }
        if (!hasTheWords(entry)) {
            reasons.add(new Refusal("WORDS", "It does not have the words that were asked for.", null));
        }
        if (judge == null) {
            return new WhyNot(reasons.isEmpty() ? List.of(tooDear(null)) : reasons, List.of());
        }
        return switch (judge.decide(entry)) {
            case Decision.Available available -> {
                Optional<Money> total = judge.price(entry.listing);
                if (total.isEmpty() || !filter.acceptsTotal(total.get())) {
                    reasons.add(tooDear(total.orElse(null)));
                }
                yield new WhyNot(reasons, List.of());
            }
            case Decision.Unavailable(var refusals) -> {
                refusals.forEach(one -> reasons.add(new Refusal(one.rule().name(), one.detail(), one.value())));
                yield new WhyNot(reasons, judge.nearest(entry));
            }
        };
    }

    private static Refusal tooDear(Money total) {
        return new Refusal(
                "PRICE", "Its price is not in the range that was asked for.", total == null ? null : total.toString());
    }
}
