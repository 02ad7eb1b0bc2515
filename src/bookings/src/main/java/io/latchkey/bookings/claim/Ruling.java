package io.latchkey.bookings.claim;

import io.latchkey.kernel.id.PersonId;

/**
 * Who decided, and why.
 *
 * @param name the operator's, as people know it
 */
public record Ruling(PersonId operator, String name, String reason) {}
