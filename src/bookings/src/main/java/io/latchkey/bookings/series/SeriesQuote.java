package io.latchkey.bookings.series;

import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.bookings.quote.QuoteAnswer;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.id.SeriesQuoteId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Recurrence;
import io.latchkey.kernel.stay.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a series would cost, as it is stored and answered.
 *
 * @param from the first stay's, as {@code to}
 * @param everyDays from start to start
 * @param total of the stays that are available
 */
@Schema(
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8070","listingId":"01890a5d-ac96-774b-bcce-b302099a8057","per":"DAY",
         "from":"2026-12-01","to":"2026-12-02","everyDays":7,"onConflict":"SKIP",
         "occurrences":[{"number":1,"from":"2026-12-01","to":"2026-12-02","available":true,
           "quoteId":"01890a5d-ac96-774b-bcce-b302099a8058","total":{"amountMinor":4400,"currency":"EUR"},
           "securityDeposit":null,"reasons":[],"nearest":[]}],
         "total":{"amountMinor":4400,"currency":"EUR"},"createdAt":"2026-11-01T12:00:00Z",
         "expiresAt":"2026-11-01T12:15:00Z"}""")
public record SeriesQuote(
        SeriesQuoteId id,
        ListingId listingId,
        Per per,
        String from,
        String to,
        int everyDays,
        OnConflict onConflict,
        List<Occurrence> occurrences,
        Money total,
        Instant createdAt,
        Instant expiresAt) {

    /**
     * One stay of it.
     *
     * @param quoteId under which it can be read line by line, or booked alone; null if it is not available
     * @param securityDeposit paid with this stay and no part of its total; null for none
     */
    @Schema(name = "QuotedOccurrence")
    public record Occurrence(
            int number,
            String from,
            String to,
            boolean available,
            QuoteId quoteId,
            Money total,
            Money securityDeposit,
            List<Reason> reasons,
            List<StayText> nearest) {

        static Occurrence of(int number, QuoteAnswer answer) {
            return switch (answer) {
                case QuoteAnswer.Yes(Quote quote) ->
                    new Occurrence(
                            number,
                            quote.offer().from(),
                            quote.offer().to(),
                            true,
                            quote.id(),
                            quote.offer().price().total(),
                            quote.offer().securityDeposit(),
                            List.of(),
                            List.of());
                case QuoteAnswer.No(Stay stay, var reasons, var nearest) -> {
                    StayText text = StayText.of(stay);
                    List<StayText> alternatives =
                            nearest.stream().map(StayText::of).toList();
                    yield new Occurrence(
                            number, text.from(), text.to(), false, null, null, null, reasons, alternatives);
                }
            };
        }
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Encloses all its stays. */
    Stay span() {
        return new Recurrence(everyDays, occurrences.size()).span(new StayText(from, to).parse(per));
    }

    List<QuoteId> quoteIds() {
        return occurrences.stream()
                .map(Occurrence::quoteId)
                .filter(Objects::nonNull)
                .toList();
    }
}
