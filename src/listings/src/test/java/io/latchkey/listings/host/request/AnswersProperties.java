package io.latchkey.listings.host.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.Seeded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against the rule as one would explain it: take one after the other, newest first, until there are enough. */
class AnswersProperties {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void judgesAsOneWouldByHand() {
        Seeded.forAll(2_000, random -> {
            AnswerRules rules = new AnswerRules(
                    Duration.ofDays(random.nextInt(1, 40)),
                    random.nextInt(12),
                    Duration.ofDays(random.nextInt(40, 90)));
            List<HostRequest> requests = requests(random);
            List<HostRequest> counting = byHand(requests, rules);
            Answers answers = Answers.of(requests, rules, NOW);
            assertEquals(rateByHand(counting), answers.rate());
            assertEquals(timeByHand(counting), answers.usualTime());
            Collections.shuffle(requests, random);
            assertEquals(answers, Answers.of(requests, rules, NOW), "whatever their order");
        });
    }

    /** Half of them end or are answered at the very edge of something. */
    private static List<HostRequest> requests(Random random) {
        return new ArrayList<>(Stream.generate(() -> {
                    Instant ended = random.nextBoolean()
                            ? NOW.minus(Duration.ofDays(random.nextInt(100)))
                            : NOW.minusSeconds(random.nextInt(100 * 86_400));
                    Duration took = random.nextBoolean()
                            ? Duration.ofHours(24).plusNanos(random.nextInt(-1, 2))
                            : Duration.ofSeconds(random.nextInt(100_000));
                    RequestOutcome[] outcomes = RequestOutcome.values();
                    return new HostRequest(ended.minus(took), ended, outcomes[random.nextInt(outcomes.length)]);
                })
                .limit(random.nextInt(40))
                .toList());
    }

    private static List<HostRequest> byHand(List<HostRequest> requests, AnswerRules rules) {
        List<HostRequest> waiting = new ArrayList<>(requests);
        List<HostRequest> counting = new ArrayList<>();
        while (!waiting.isEmpty()) {
            HostRequest last = waiting.getFirst();
            for (HostRequest other : waiting) {
                if (isAfter(other, last)) {
                    last = other;
                }
            }
            waiting.remove(last);
            long age = Duration.between(last.endedAt(), NOW).toNanos();
            boolean tookBack = last.outcome() == RequestOutcome.WITHDRAWN && took(last) < 24 * 3_600_000_000_000L;
            boolean isWanted = age <= rules.window().toNanos() || counting.size() < rules.atLeast();
            if (!tookBack && isWanted && age <= rules.kept().toNanos()) {
                counting.add(last);
            }
        }
        return counting;
    }

    private static boolean isAfter(HostRequest one, HostRequest other) {
        if (!one.endedAt().equals(other.endedAt())) {
            return one.endedAt().isAfter(other.endedAt());
        }
        return one.askedAt().equals(other.askedAt())
                ? one.outcome().ordinal() > other.outcome().ordinal()
                : one.askedAt().isAfter(other.askedAt());
    }

    private static long took(HostRequest request) {
        return Duration.between(request.askedAt(), request.endedAt()).toNanos();
    }

    private static boolean isAnswer(HostRequest request) {
        return request.outcome() == RequestOutcome.ACCEPTED || request.outcome() == RequestOutcome.DECLINED;
    }

    private static Optional<Integer> rateByHand(List<HostRequest> counting) {
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        long inTime = counting.stream()
                .filter(request -> isAnswer(request) && took(request) < 24 * 3_600_000_000_000L)
                .count();
        return Optional.of(BigDecimal.valueOf(inTime * 100)
                .divide(BigDecimal.valueOf(counting.size()), 0, RoundingMode.HALF_UP)
                .intValueExact());
    }

    private static Optional<Duration> timeByHand(List<HostRequest> counting) {
        List<Long> times = new ArrayList<>(counting.stream()
                .filter(AnswersProperties::isAnswer)
                .map(AnswersProperties::took)
                .sorted()
                .toList());
        while (times.size() > 2) {
            times.removeLast();
            times.removeFirst();
        }
        return times.stream()
                .findFirst()
                .map(nanos -> Duration.ofMinutes(BigDecimal.valueOf(nanos)
                        .divide(BigDecimal.valueOf(60_000_000_000L), 0, RoundingMode.CEILING)
                        .longValueExact()));
    }
}
