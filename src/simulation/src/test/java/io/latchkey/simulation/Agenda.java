package io.latchkey.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/** What happens when: the world's clock moves from one entry to the next, so that a year takes no time. */
final class Agenda implements InstantSource {

    private record Entry(Instant at, long number, Runnable action) {}

    private final Queue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private Instant now;
    private long count;

    Agenda(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void at(Instant time, Runnable action) {
        entries.add(new Entry(time.isBefore(now) ? now : time, count++, action));
    }

    void in(Duration delay, Runnable action) {
        at(now.plus(delay), action);
    }

    /** Time that somebody spends waiting or working. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The next entry's action, if it is due by then; the clock stands at its time. */
    Optional<Runnable> next(Instant until) {
        Entry first = entries.peek();
        if (first == null || first.at().isAfter(until)) {
            return Optional.empty();
        }
        entries.remove();
        now = first.at().isAfter(now) ? first.at() : now;
        return Optional.of(first.action());
    }
}
