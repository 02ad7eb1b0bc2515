package io.latchkey.bookings.claim;

/**
 * A piece of evidence with its content.
 *
 * @param downloadName what a browser should call it
 */
public record EvidenceFile(String downloadName, String mediaType, byte[] content) {}
