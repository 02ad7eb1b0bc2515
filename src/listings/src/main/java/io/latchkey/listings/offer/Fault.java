package io.latchkey.listings.offer;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the request body
 * @param detail what is wrong and what would be right
 */
public record Fault(String pointer, String detail) {}
