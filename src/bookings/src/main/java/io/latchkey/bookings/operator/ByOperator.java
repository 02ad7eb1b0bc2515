package io.latchkey.bookings.operator;

import io.latchkey.kernel.id.PersonId;

/**
 * Who did it, and why.
 *
 * @param name the operator's, as people know it
 */
public record ByOperator(PersonId operator, String name, String reason) {}
