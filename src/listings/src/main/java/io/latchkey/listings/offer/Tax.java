package io.latchkey.listings.offer;

/** A tax on what the host earns, in hundredths of a percent. */
public record Tax(String name, int basisPoints) {}
