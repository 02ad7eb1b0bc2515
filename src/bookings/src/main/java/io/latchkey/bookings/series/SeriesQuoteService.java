package io.latchkey.bookings.series;

import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.bookings.quote.QuoteAnswer;
import io.latchkey.bookings.quote.QuoteService;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.SeriesQuoteId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Quotes series: every stay is decided about and priced as if those before it had been booked. */
@ApplicationScoped
public class SeriesQuoteService {

    private final QuoteService quotes;
    private final SeriesRepository series;
    private final Ids ids;

    public SeriesQuoteService(QuoteService quotes, SeriesRepository series, Ids ids) {
        this.quotes = quotes;
        this.series = series;
        this.ids = ids;
    }

    /**
     * @throws ProblemException as for a quote, or SERIES_NOT_AVAILABLE if a stay of a series that is wanted whole, or
     *     every stay, is refused
     */
    @Transactional
    public SeriesQuote quote(PersonId guest, SeriesWish wish) {
        List<QuoteAnswer> answers = quotes.quoteAll(guest, wish.first(), wish.recurrence());
        List<SeriesQuote.Occurrence> occurrences = IntStream.range(0, answers.size())
                .mapToObj(i -> SeriesQuote.Occurrence.of(i + 1, answers.get(i)))
                .toList();
        refuse(wish.onConflict(), occurrences);
        Quote any = answers.stream()
                .filter(QuoteAnswer.Yes.class::isInstance)
                .map(answer -> ((QuoteAnswer.Yes) answer).quote())
                .findFirst()
                .orElseThrow();
        StayText first = StayText.of(wish.first().request().stay());
        Money total = Money.sum(
                any.offer().price().total().currency(),
                occurrences.stream()
                        .map(SeriesQuote.Occurrence::total)
                        .filter(Objects::nonNull)
                        .toList());
        SeriesQuote quote = new SeriesQuote(
                new SeriesQuoteId(ids.next()),
                wish.first().listingId(),
                any.offer().per(),
                first.from(),
                first.to(),
                wish.recurrence().everyDays(),
                wish.onConflict(),
                occurrences,
                total,
                any.createdAt(),
                any.expiresAt());
        series.add(quote, any.offer().calendarGroup(), guest);
        return quote;
    }

    private static void refuse(OnConflict onConflict, List<SeriesQuote.Occurrence> occurrences) {
        List<SeriesRefusal> refused = occurrences.stream()
                .filter(occurrence -> !occurrence.available())
                .map(SeriesRefusal::of)
                .toList();
        if (onConflict.fails(refused.size(), occurrences.size())) {
            throw SeriesRefusal.problem(refused);
        }
    }

    /** @throws ProblemException NOT_FOUND if it is not this guest's */
    @Transactional
    public SeriesQuote find(SeriesQuoteId id, PersonId guest) {
        return series.find(id, guest)
                .orElseThrow(() ->
                        new ProblemException(PlatformProblem.NOT_FOUND, "There is no such series quote of yours."));
    }
}
