package io.latchkey.listings.host.request;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a host answers requests to book. Requests that guests took back in time do not count.
 *
 * @param rate how many of a hundred requests were accepted or declined within 24 hours, rounded half up; empty if there
 *     was none
 * @param usualTime the median of the times of those answered, the lower one of two, rounded up to whole minutes; empty
 *     if none was answered
 */
public record Answers(Optional<Integer> rate, Optional<Duration> usualTime) {

    private static final Comparator<HostRequest> NEWEST_FIRST = Comparator.comparing(HostRequest::endedAt)
            .thenComparing(HostRequest::askedAt)
            .thenComparing(HostRequest::outcome)
            .reversed();

    /** By those of the requests that count. */
    public static Answers of(Collection<HostRequest> requests, AnswerRules rules, Instant now) {
        List<HostRequest> known = requests.stream()
                .filter(HostRequest::counts)
                .filter(request -> !request.endedAt().isBefore(now.minus(rules.kept())))
                .sorted(NEWEST_FIRST)
                .toList();
        long inWindow = known.stream()
                .filter(request -> !request.endedAt().isBefore(now.minus(rules.window())))
                .count();
        List<HostRequest> counting =
                known.stream().limit(Math.max(inWindow, rules.atLeast())).toList();
        return new Answers(rate(counting), usualTime(counting));
    }

    private static Optional<Integer> rate(List<HostRequest> requests) {
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        int all = requests.size();
        int inTime =
                (int) requests.stream().filter(HostRequest::isAnsweredInTime).count();
        return Optional.of((200 * inTime + all) / (2 * all));
    }

    private static Optional<Duration> usualTime(List<HostRequest> requests) {
        List<Duration> times = requests.stream()
                .filter(request -> request.outcome().isAnswer())
                .map(HostRequest::took)
                .sorted()
                .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(inMinutes(times.get((times.size() - 1) / 2)));
    }

    private static Duration inMinutes(Duration time) {
        Duration minutes = time.truncatedTo(ChronoUnit.MINUTES);
        return minutes.equals(time) ? minutes : minutes.plusMinutes(1);
    }
}
