package io.latchkey.devkit.importer;

/** How many nights a stay may last. */
record StayLimits(int min, int max) {

    /** Longer stays are not sold here; a longer maximum says the same as this one. */
    static final int LONGEST = 365;

    static StayLimits of(int min, int max) {
        return new StayLimits(Math.max(1, min), Math.min(LONGEST, max));
    }

    boolean isPossible() {
        return min <= max;
    }
}
