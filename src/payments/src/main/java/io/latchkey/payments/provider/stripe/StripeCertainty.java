package io.latchkey.payments.provider.stripe;

import com.stripe.net.StripeResponse;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When not seeing a call's effect at Stripe means that there is none. Stripe's lists show at once what is made (its
 * search does not), but a call that has just left may still be under way, and a list by time shows nothing to a clock
 * that is wrong.
 */
final class StripeCertainty {

    /** Longer than Stripe works on a call, and than its lists could lag. */
    static final Duration UNDER_WAY = Duration.ofMinutes(2);

    /** By how much our clock and Stripe's may differ. */
    static final Duration SKEW = Duration.ofMinutes(2);

    private final InstantSource clock;

    StripeCertainty(InstantSource clock) {
        this.clock = clock;
    }

    /** In seconds, by Stripe's clock: what a call made was made no earlier. */
    static long madeFrom(SentCall sent) {
        return sent.plannedAt().minus(SKEW).getEpochSecond();
    }

    /** As {@link #madeFrom}: and no later. */
    static long madeUntil(SentCall sent) {
        return sent.sentAt().plus(UNDER_WAY).plus(SKEW).getEpochSecond();
    }

    /** @param answer Stripe's answer that does not show the call's effect */
    ProviderOutcome unseen(SentCall call, StripeResponse answer) {
        Instant now = clock.instant();
        if (now.isBefore(call.sentAt().plus(UNDER_WAY))) {
            return new ProviderOutcome.Unclear("Stripe does not show it yet; it may be under way");
        }
        boolean clocksAgree = stripesTime(answer)
                .filter(theirs -> Duration.between(theirs, now).abs().compareTo(SKEW) <= 0)
                .isPresent();
        return clocksAgree
                ? new ProviderOutcome.NeverArrived()
                : new ProviderOutcome.Unclear("Stripe does not show it, but its clock and ours differ");
    }

    private static Optional<Instant> stripesTime(StripeResponse answer) {
        try {
            return answer.headers().firstValue("Date").map(date -> ZonedDateTime.parse(
                            date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
