package io.latchkey.listings.search.index;

/**
 * One reason why a listing is not found.
 *
 * @param rule that of the engine, or what was asked for and is not so
 * @param detail a sentence for people
 * @param value what it is instead, or the value that said no; null if there is none to tell
 */
public record Refusal(String rule, String detail, String value) {}
