package io.latchkey.listings.host.request;

import java.time.Duration;

/**
 * Which requests a host is judged by: those that ended in the window, and if these are too few, the last ones before.
 *
 * @param window back from now
 * @param atLeast so many of the last ones count, however long ago they ended, but for {@code kept}
 * @param kept what ended longer ago than that counts no more
 */
public record AnswerRules(Duration window, int atLeast, Duration kept) {}
