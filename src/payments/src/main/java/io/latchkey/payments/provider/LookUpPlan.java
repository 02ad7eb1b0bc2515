package io.latchkey.payments.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When an unclear call is asked about: soon, then less and less often, and after 72 hours by an operator. */
public final class LookUpPlan {

    /** An operator's turn: nothing more happens by itself. */
    public static final Duration GIVE_UP = Duration.ofHours(72);

    /** A provider may have forgotten an idempotency key after a day; a call is not sent again after this. */
    public static final Duration RESEND = Duration.ofHours(23);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private LookUpPlan() {}

    /**
     * @param since when it became unclear
     * @param lookUps how often it was asked about
     */
    public static Optional<Instant> next(Instant since, int lookUps, Instant now) {
        return unlessGivenUp(since, now.plus(PAUSES.get(Math.min(lookUps, PAUSES.size() - 1))));
    }

    /** For whoever keeps no count: after as long again as it has been unclear. */
    public static Optional<Instant> next(Instant since, Instant now) {
        Duration unclear = Duration.between(since, now);
        Duration atLeast = unclear.compareTo(PAUSES.getFirst()) < 0 ? PAUSES.getFirst() : unclear;
        return unlessGivenUp(since, now.plus(atLeast.compareTo(PAUSES.getLast()) > 0 ? PAUSES.getLast() : atLeast));
    }

    private static Optional<Instant> unlessGivenUp(Instant since, Instant at) {
        return at.isAfter(since.plus(GIVE_UP)) ? Optional.empty() : Optional.of(at);
    }
}
