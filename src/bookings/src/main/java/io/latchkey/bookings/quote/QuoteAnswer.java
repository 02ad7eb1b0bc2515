package io.latchkey.bookings.quote;

import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.kernel.stay.Stay;
import java.util.List;

/** A quote for one stay of a series, or why there is none. */
public sealed interface QuoteAnswer {

    record Yes(Quote quote) implements QuoteAnswer {}

    record No(Stay stay, List<Reason> reasons, List<Stay> nearest) implements QuoteAnswer {}
}
