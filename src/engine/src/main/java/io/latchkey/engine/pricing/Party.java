package io.latchkey.engine.pricing;

/** Who pays a line, or gets it. */
public enum Party {
    GUEST,
    HOST,
    PLATFORM,
    TAX
}
