package io.latchkey.listings.offer;

/** A discount in hundredths of a percent for whoever books at most so many civil days before the arrival. */
public record LastMinuteDiscount(int withinDays, int basisPoints) {}
