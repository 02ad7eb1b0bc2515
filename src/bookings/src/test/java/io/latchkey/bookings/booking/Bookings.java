package io.latchkey.bookings.booking;

import io.latchkey.bookings.quote.Offer;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.pricing.LineCode;
import io.latchkey.engine.pricing.Party;
import io.latchkey.engine.pricing.Quotation;
import io.latchkey.engine.pricing.QuoteLine;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.TimeRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Bookings in every state, two nights in Helsinki from 10 December on, booked on 1 December at noon. */
final class Bookings {

    static final Instant BOOKED = Instant.parse("2026-12-01T12:00:00Z");
    static final Instant STARTS = Instant.parse("2026-12-10T13:00:00Z");
    static final Instant ENDS = Instant.parse("2026-12-12T09:00:00Z");

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final UUID SOMETHING = new UUID(0x7000, 1);
    private static final ListingCopy NOT_LOOKED_AT = null;

    private Bookings() {}

    static Booking anInstantBooking() {
        return anInstantBookingUnder("FLEXIBLE");
    }

    static Booking anInstantBookingUnder(String policy) {
        return booking(true, TimeRange.of(STARTS, ENDS), HELSINKI, policy);
    }

    static Booking aBookingOnRequest() {
        return aRequestFor(TimeRange.of(STARTS, ENDS), HELSINKI);
    }

    static Booking aRequestFor(TimeRange use, ZoneId zone) {
        return booking(false, use, zone, "FLEXIBLE");
    }

    /** One that has just come into the state. */
    static Booking in(BookingState state) {
        return switch (state) {
            case AWAITING_PAYMENT -> anInstantBooking();
            case REQUESTED -> after(aBookingOnRequest(), BookingStep.AUTHORIZE, Actor.PAYMENTS, BOOKED);
            case ACCEPTED -> after(anInstantBooking(), BookingStep.AUTHORIZE, Actor.PAYMENTS, BOOKED);
            case CONFIRMED -> after(in(BookingState.ACCEPTED), BookingStep.CONFIRM, Actor.PAYMENTS, BOOKED);
            case IN_PROGRESS -> after(in(BookingState.CONFIRMED), BookingStep.START, Actor.TIMER, STARTS);
            case COMPLETED -> after(in(BookingState.IN_PROGRESS), BookingStep.END, Actor.TIMER, ENDS);
            case DECLINED -> after(in(BookingState.REQUESTED), BookingStep.DECLINE, Actor.HOST, BOOKED);
            case CANCELLED -> after(in(BookingState.CONFIRMED), BookingStep.CANCEL, Actor.GUEST, BOOKED);
            case EXPIRED -> {
                Instant late = BOOKED.plus(Duration.ofMinutes(15));
                yield after(anInstantBooking(), BookingStep.EXPIRE, Actor.TIMER, late);
            }
        };
    }

    static Booking after(Booking booking, BookingStep step, Actor actor, Instant now) {
        if (booking.take(step, actor, now) instanceof Verdict.Taken) {
            return booking;
        }
        throw new IllegalArgumentException(booking.state() + " has no step " + step);
    }

    private static Booking booking(boolean instant, TimeRange use, ZoneId zone, String policy) {
        Money price = Money.of(20_000, "EUR");
        QuoteLine line = new QuoteLine(
                LineCode.STAY, "2 nights", BigDecimal.TWO, price, price, Party.GUEST, Party.HOST, null, null);
        Offer offer = new Offer(
                new ListingId(SOMETHING),
                "A home",
                new PersonId(new UUID(0x7000, 2)),
                SOMETHING,
                Per.NIGHT,
                use.start().atZone(zone).toLocalDate().toString(),
                use.end().atZone(zone).toLocalDate().toString(),
                use.start(),
                use.end(),
                zone,
                2,
                1,
                List.of(),
                List.of(),
                RateVariant.STANDARD,
                null,
                new Quotation(List.of(line), List.of(), price, price),
                null,
                null,
                instant,
                policy,
                null);
        Quote quote = new Quote(
                new QuoteId(SOMETHING),
                new PersonId(new UUID(0x7000, 3)),
                offer,
                NOT_LOOKED_AT,
                BOOKED,
                BOOKED.plus(Quote.LIFE));
        return Booking.book(new BookingId(SOMETHING), quote, List.of(new UnitId(SOMETHING)), BOOKED);
    }
}
