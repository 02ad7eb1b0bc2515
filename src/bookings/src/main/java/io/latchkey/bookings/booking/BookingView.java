package io.latchkey.bookings.booking;

import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.bookings.escrow.EscrowState;
import io.latchkey.bookings.pricing.QuoteLine;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A booking as its parties see it and as every event about it carries it.
 *
 * @param holdExpiresAt until when the guest has to pay; null once it does not matter
 * @param reason what was said when it was cancelled; null if nothing was
 */
public record BookingView(
        BookingId id,
        BookingState state,
        QuoteId quoteId,
        ListingId listingId,
        String listingTitle,
        PersonId guestId,
        PersonId hostId,
        Per per,
        String from,
        String to,
        Instant startsAt,
        Instant endsAt,
        ZoneId timeZone,
        int guests,
        int units,
        List<UnitId> unitIds,
        List<QuoteLine> lines,
        Money total,
        Money hostReceives,
        boolean instantBook,
        String cancellationPolicy,
        String houseRules,
        Instant holdExpiresAt,
        PaymentId paymentId,
        EscrowView escrow,
        String reason,
        long version,
        Instant createdAt) {

    /** The booking's money, as payments told last. */
    public record EscrowView(EscrowState state, Money captured, Money refunded, Money released) {}

    static BookingView of(Booking booking, Escrow escrow) {
        Offer offer = booking.offer();
        return new BookingView(
                booking.id(),
                booking.state(),
                booking.quoteId(),
                offer.listingId(),
                offer.listingTitle(),
                booking.guestId(),
                booking.hostId(),
                offer.per(),
                offer.from(),
                offer.to(),
                offer.startsAt(),
                offer.endsAt(),
                offer.timeZone(),
                offer.guests(),
                offer.units(),
                booking.unitIds(),
                offer.price().lines(),
                offer.price().total(),
                offer.price().hostReceives(),
                offer.instantBook(),
                offer.cancellationPolicy(),
                offer.houseRules(),
                booking.holdExpiresAt(),
                escrow.paymentId(),
                new EscrowView(escrow.state(), escrow.captured(), escrow.refunded(), escrow.released()),
                booking.reason(),
                booking.version() + escrow.version(),
                booking.createdAt());
    }
}
