package io.latchkey.payments.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a kept card is charged: at fixed distances before the start, each one a chance after a refusal. Money for a
 * nearer start is taken at once, without a card being kept.
 *
 * @param beforeStart longest first
 */
record ChargeDates(Duration maxHold, List<Duration> beforeStart) {

    ChargeDates {
        beforeStart = beforeStart.stream().sorted(Comparator.reverseOrder()).toList();
        if (beforeStart.isEmpty() || beforeStart.getLast().isNegative()) {
            throw new IllegalArgumentException("latchkey.charge.before-start must name moments before the start");
        }
        if (beforeStart.getFirst().compareTo(maxHold) >= 0) {
            throw new IllegalArgumentException("latchkey.charge.max-hold must be longer than each of before-start");
        }
    }

    static ChargeDates of(ChargeSettings settings) {
        return new ChargeDates(settings.maxHold(), settings.beforeStart());
    }

    /** Nothing where the money is taken at once: a start that is not known counts as near. */
    Optional<Instant> first(Instant startsAt, Instant now) {
        return startsAt != null && startsAt.isAfter(now.plus(maxHold)) ? next(startsAt, now) : Optional.empty();
    }

    /** The next chance after this moment; nothing after the last. */
    Optional<Instant> next(Instant startsAt, Instant now) {
        return beforeStart.stream()
                .map(startsAt::minus)
                .filter(date -> date.isAfter(now))
                .findFirst();
    }
}
