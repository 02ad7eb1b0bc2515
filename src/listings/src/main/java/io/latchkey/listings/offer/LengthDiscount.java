package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;

/** A discount in hundredths of a percent for stays of at least {@code minLength} nights, days or hours. */
public record LengthDiscount(Per per, int minLength, int basisPoints) {}
