package io.latchkey.bookings.series;

import io.latchkey.bookings.quote.QuoteWish;
import io.latchkey.kernel.stay.Recurrence;

/**
 * What a guest wants again and again.
 *
 * @param first the wish for the first stay
 */
public record SeriesWish(QuoteWish first, Recurrence recurrence, OnConflict onConflict) {}
