package io.latchkey.engine.availability;

/**
 * What a booking is to become.
 *
 * @param before what was booked
 * @param hasBegun whether the guest has the units already: then only the end can change
 */
public record ChangeRequest(StayRequest wished, StayRequest before, boolean hasBegun) {}
