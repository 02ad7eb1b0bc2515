package io.latchkey.listings.offer;

/** A discount in hundredths of a percent for whoever books at least so many civil days before the arrival. */
public record EarlyBirdDiscount(int daysAhead, int basisPoints) {}
