package io.latchkey.platform.feed;

import java.util.List;
import java.util.Objects;

/**
 * Follows another service's feed. One application-scoped subclass per source; applies each event and remembers its
 * place in one transaction, so that an event has its effect once although it may arrive often. Safe with replicas.
 */
public abstract class FeedConsumer {

    private final String source;

    /** For the container's proxies only. */
    protected FeedConsumer() {
        this.source = null;
    }

    /** @param source the service's name; its address is the setting {@code latchkey.<source>.url} */
    protected FeedConsumer(String source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Takes over what the event tells, inside the transaction that remembers the place. An event type that does not
     * matter here is ignored; an exception stops the feed here until it succeeds.
     */
    protected abstract void apply(FeedEvent event);

    /** Applies those events that were not applied before, in order. The following thread calls it, and tests. */
    public void applyAll(List<FeedEvent> events) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The sequence of the last event applied; 0 before the first. */
    public long position() {
        throw new UnsupportedOperationException("not yet");
    }

    public String source() {
        return source;
    }
}
