package io.latchkey.bookings.quote;

import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NewStay;
import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.calendar.Question;
import io.latchkey.bookings.coupon.CouponProblem;
import io.latchkey.bookings.coupon.CouponRequest;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.stay.Recurrence;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes quotes and finds them again: two statements for a yes, three for an explained no and for a yes by which bookings
 * move that reach far.
 */
@ApplicationScoped
public class QuoteService {

    private final QuoteRepository quotes;
    private final CalendarService calendars;
    private final Offers offers;
    private final Ids ids;
    private final InstantSource clock;

    public QuoteService(
            QuoteRepository quotes, CalendarService calendars, Offers offers, Ids ids, InstantSource clock) {
        this.quotes = quotes;
        this.calendars = calendars;
        this.offers = offers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws ProblemException as {@link WishRules} and {@link Offers} say, or NOT_AVAILABLE with every reason and the
     *     nearest alternatives
     */
    @Transactional
    public Quote quote(PersonId guest, QuoteWish wish) {
        Instant now = now();
        ListingCalendar found = calendars.around(wish.request().stay(), wish.listingId(), coupon(guest, wish));
        ListingCopy listing = found.listing();
        WishRules.check(guest, wish, listing);
        Question asked = new NewStay(wish.request(), now);
        TimeRange use =
                switch (calendars.decide(asked, found)) {
                    case Decision.Available(var units, var whole, var occupied, var moves) -> whole;
                    case Decision.Unavailable(var refusals) ->
                        throw calendars.refusal(asked, wish.listingId(), refusals);
                };
        Quote quote = quote(guest, found, offers.offer(found, wish, use, now), now);
        quotes.add(quote);
        return quote;
    }

    /**
     * Quotes a series: an answer for each stay, as if those before it had been booked and had used the coupon. Two
     * statements.
     *
     * @param first the wish for its first stay
     * @throws ProblemException as {@link WishRules} says, COUPON_NOT_VALID if there is no such coupon, INVALID_REQUEST if
     *     it overlaps itself
     */
    @Transactional
    public List<QuoteAnswer> quoteAll(PersonId guest, QuoteWish first, Recurrence recurrence) {
        Instant now = now();
        Stay firstStay = first.request().stay();
        ListingCalendar found =
                calendars.farAround(recurrence.span(firstStay), first.listingId(), coupon(guest, first));
        WishRules.check(guest, first, found.listing());
        if (first.couponCode() != null && found.coupon() == null) {
            throw CouponProblem.UNKNOWN.exception();
        }
        ZoneId zone = found.listing().timeZone();
        if (recurrence.overlapsItself(firstStay, zone)) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The series would overlap itself.")
                    .at("/every", "must be as long as the stay");
        }
        List<QuoteWish> wishes =
                recurrence.stays(firstStay, zone).stream().map(first::at).toList();
        List<QuoteAnswer> answers = answers(guest, found, wishes, now);
        List<Quote> made = answers.stream()
                .filter(QuoteAnswer.Yes.class::isInstance)
                .map(answer -> ((QuoteAnswer.Yes) answer).quote())
                .toList();
        if (!made.isEmpty()) {
            quotes.addAll(made);
        }
        return answers;
    }

    /** Stays that the coupon is not good for are not counted among those before, whatever is limited. */
    private List<QuoteAnswer> answers(PersonId guest, ListingCalendar found, List<QuoteWish> wishes, Instant now) {
        List<QuoteWish> possible = wishes.stream()
                .filter(wish -> offers.couponRefusal(found, wish, now).isEmpty())
                .toList();
        List<Decision> decisions =
                found.decideAll(possible.stream().map(QuoteWish::request).toList(), now);
        List<QuoteAnswer> answers = new ArrayList<>();
        ListingCalendar current = found;
        for (QuoteWish wish : wishes) {
            Optional<CouponProblem> coupon = offers.couponRefusal(current, wish, now);
            if (coupon.isPresent()) {
                answers.add(new QuoteAnswer.No(wish.request().stay(), List.of(Reason.of(coupon.get())), List.of()));
                continue;
            }
            QuoteAnswer answer = answer(guest, current, wish, decisions.get(possible.indexOf(wish)), now);
            answers.add(answer);
            current = answer instanceof QuoteAnswer.Yes ? current.withCouponUsed() : current;
        }
        return answers;
    }

    private QuoteAnswer answer(PersonId guest, ListingCalendar found, QuoteWish wish, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Available(var units, var use, var occupied, var moves) ->
                new QuoteAnswer.Yes(quote(guest, found, offers.offer(found, wish, use, now), now));
            case Decision.Unavailable(var refusals) ->
                new QuoteAnswer.No(
                        wish.request().stay(),
                        refusals.stream().map(Reason::of).toList(),
                        found.nearest(wish.request(), now));
        };
    }

    private Quote quote(PersonId guest, ListingCalendar found, Offer offer, Instant now) {
        return new Quote(new QuoteId(ids.next()), guest, offer, found.listing(), now, now.plus(Quote.LIFE));
    }

    private static CouponRequest coupon(PersonId guest, QuoteWish wish) {
        return wish.couponCode() == null ? null : new CouponRequest(wish.couponCode(), guest);
    }

    /** @throws ProblemException NOT_FOUND if it is not this guest's */
    @Transactional
    public Quote find(QuoteId id, PersonId guest) {
        return quotes.find(id, guest)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such quote of yours."));
    }

    /** Those that are this guest's, in the order of the ids. */
    @Transactional
    public List<Quote> find(List<QuoteId> all, PersonId guest) {
        return quotes.find(all, guest).stream()
                .sorted(Comparator.comparing(quote -> all.indexOf(quote.id())))
                .toList();
    }

    /** As PostgreSQL will give it back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
