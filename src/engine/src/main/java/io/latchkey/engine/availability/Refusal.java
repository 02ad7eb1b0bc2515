package io.latchkey.engine.availability;

/**
 * One rule that says no.
 *
 * @param detail a sentence for people
 * @param value the value that said no, for programs: a number, an ISO 8601 date, time, range or duration
 */
public record Refusal(Rule rule, String detail, String value) {}
