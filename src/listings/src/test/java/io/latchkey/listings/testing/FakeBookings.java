package io.latchkey.listings.testing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.listings.search.StayDecision;
import io.latchkey.listings.search.StayDecisions;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Bookings, as far as search knows it: says what the test told it to, yes to everything else. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeBookings implements StayDecisions {

    private static final StayDecision YES = new StayDecision.Bookable(Money.of(10_000, "EUR"));

    private final Map<ListingId, StayDecision> told = new ConcurrentHashMap<>();
    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    private volatile StayQuestion lastQuestion;
    private volatile Predicate<ListingId> gate = id -> true;
    private volatile boolean down;

    @Override
    public Map<ListingId, StayDecision> decide(StayQuestion question, List<ListingId> listings) {
        asked.add(listings.size());
        lastQuestion = question;
        if (down) {
            throw new ProblemException(PlatformProblem.UNAVAILABLE, "Dates cannot be checked right now.");
        }
        return listings.stream().collect(Collectors.toMap(Function.identity(), this::decision));
    }

    private StayDecision decision(ListingId id) {
        return gate.test(id) ? told.getOrDefault(id, YES) : new StayDecision.NotBookable();
    }

    public void refuses(String id) {
        told.put(ListingId.of(id), new StayDecision.NotBookable());
    }

    public void totals(String id, Money total) {
        told.put(ListingId.of(id), new StayDecision.Bookable(total));
    }

    /** Refuses everything else, whatever it was told, until the next word. */
    public void acceptsOnly(Predicate<ListingId> these) {
        gate = these;
    }

    public void isDown(boolean now) {
        down = now;
    }

    /** How many listings each question named since the last look. */
    public List<Integer> questionsSinceLastLook() {
        List<Integer> sizes = List.copyOf(asked);
        asked.clear();
        return sizes;
    }

    public StayQuestion lastQuestion() {
        return lastQuestion;
    }
}
