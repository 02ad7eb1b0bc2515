package io.latchkey.listings.host.request;

import java.time.Duration;
import java.time.Instant;

/** A request to book that came to an end. */
public record HostRequest(Instant askedAt, Instant endedAt, RequestOutcome outcome) {

    /** The time a host has; an answer at its very end is too late. */
    public static final Duration TIME_TO_ANSWER = Duration.ofHours(24);

    /** Who takes a request back while the host still has time says nothing of the host. */
    boolean counts() {
        return outcome != RequestOutcome.WITHDRAWN || !isInTime();
    }

    boolean isAnsweredInTime() {
        return outcome.isAnswer() && isInTime();
    }

    private boolean isInTime() {
        return endedAt.isBefore(askedAt.plus(TIME_TO_ANSWER));
    }

    /** Between the question and the end of it; nothing if clocks disagree. */
    Duration took() {
        Duration time = Duration.between(askedAt, endedAt);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
