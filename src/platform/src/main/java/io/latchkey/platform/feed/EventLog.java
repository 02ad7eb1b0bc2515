package io.latchkey.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;

/** Writes facts beside the change they tell of. */
@ApplicationScoped
public class EventLog {

    /**
     * Adds an event in the caller's transaction; it gets its number after the commit.
     *
     * @param type for example {@code io.latchkey.listing.published}
     * @param subject the id of what changed
     * @param data rendered as a JSON object
     * @throws IllegalStateException outside a transaction
     */
    public void append(String type, String subject, Object data) {
        throw new UnsupportedOperationException("not yet");
    }
}
