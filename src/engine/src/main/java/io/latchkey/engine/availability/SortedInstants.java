package io.latchkey.engine.availability;

import java.time.Instant;
import java.util.List;

/**
 * Instants in ascending order. A search begins where the last one ended and steps away from there ever faster: a
 * calendar asks for one date after the other, and finds each within two or three comparisons.
 */
final class SortedInstants {

    private final Instant[] instants;
    /** Their seconds side by side, so that a search need not visit each instant. */
    private final long[] seconds;
    /** Only a guess: any other would do. */
    private int last;

    SortedInstants(List<Instant> ascending) {
        this.instants = ascending.toArray(Instant[]::new);
        this.seconds = new long[instants.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = instants[i].getEpochSecond();
        }
    }

    Instant get(int index) {
        return instants[index];
    }

    /** How many are before the instant. */
    int before(Instant instant) {
        int low = 0;
        int high = seconds.length;
        int guess = Math.min(last, high - 1);
        for (int step = 0; low < high; step = 2 * step + 1) {
            if (isBefore(guess, instant)) {
                low = guess + 1;
                guess = low + Math.min(step, (high - low) >>> 1);
            } else {
                high = guess;
                guess = high - 1 - Math.min(step, (high - low) >>> 1);
            }
        }
        last = low;
        return low;
    }

    private boolean isBefore(int index, Instant instant) {
        long second = instant.getEpochSecond();
        return seconds[index] < second || seconds[index] == second && instants[index].isBefore(instant);
    }
}
