package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.CapPeriod;

/** At most {@code max} stays begin in one civil day, week or month. */
public record Cap(CapPeriod period, int max) {}
