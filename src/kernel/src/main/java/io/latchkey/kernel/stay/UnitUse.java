package io.latchkey.kernel.stay;

/** How much of a listing one stay takes. */
public enum UnitUse {
    /** As many of its units as asked for: a pool. */
    ANY,
    /** All of its units together, as a home takes its rooms. */
    ALL
}
