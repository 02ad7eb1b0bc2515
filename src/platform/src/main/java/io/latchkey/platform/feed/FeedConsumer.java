package io.latchkey.platform.feed;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/**
 * Follows another service's feed. One application-scoped subclass per source; applies each event and remembers its
 * place in one transaction, so that an event has its effect once although it may arrive often. Safe with replicas.
 */
public abstract class FeedConsumer {

    private final String source;
    private FeedPositions positions;

    /** For the container's proxies only. */
    protected FeedConsumer() {
        this.source = null;
    }

    /** @param source the service's name; its address is the setting {@code latchkey.<source>.url} */
    protected FeedConsumer(String source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** Called by the container, so that subclasses need not know of it. */
    @Inject
    public void rememberIn(FeedPositions with) {
        this.positions = with;
    }

    /**
     * Takes over what the event tells, inside the transaction that remembers the place. An event type that does not
     * matter here is ignored; an exception stops the feed here until it succeeds.
     */
    protected abstract void apply(FeedEvent event);

    /**
     * Called before the events of one transaction are applied: takes the locks that all of them need, in the order in
     * which everybody takes them, whatever the order of the events.
     */
    protected void prepare(List<FeedEvent> events) {
        // Most consumers lock nothing.
    }

    /** Called whenever all that the source had to tell a moment ago has been applied. */
    protected void caughtUp() {
        // Most consumers need not know.
    }

    /**
     * Applies those events that were not applied before, in order: all in one transaction, or, if that fails, one by one
     * so that only the failing event and its successors wait.
     */
    public void applyAll(List<FeedEvent> events) {
        try {
            applyTogether(events);
        } catch (RuntimeException e) {
            if (events.size() < 2) {
                throw e;
            }
            events.forEach(event -> applyTogether(List.of(event)));
        }
    }

    private void applyTogether(List<FeedEvent> events) {
        positions.advance(source, before -> {
            List<FeedEvent> news =
                    events.stream().filter(event -> event.sequence() > before).toList();
            prepare(news);
            long applied = before;
            for (FeedEvent event : news) {
                apply(event);
                applied = event.sequence();
            }
            return applied;
        });
    }

    /** The sequence of the last event applied; 0 before the first. */
    public long position() {
        return positions.read(source);
    }

    public String source() {
        return source;
    }
}
