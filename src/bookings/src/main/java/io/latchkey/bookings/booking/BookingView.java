package io.latchkey.bookings.booking;

import io.latchkey.bookings.deposit.DepositView;
import io.latchkey.bookings.escrow.EscrowState;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.engine.pricing.ExtraChoice;
import io.latchkey.engine.pricing.QuoteLine;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.id.SeriesId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A booking as its parties see it and as every event about it carries it.
 *
 * @param seriesId null for a booking by itself
 * @param holdExpiresAt until when the guest has to pay; null once it does not matter
 * @param paymentId null where the booking costs nothing: there is nothing to pay, and it goes on at once
 * @param securityDeposit null where none was agreed; its money is no part of the escrow's
 * @param reason what was said when it was cancelled; null if nothing was
 */
@Schema(
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8059","state":"CONFIRMED",
         "quoteId":"01890a5d-ac96-774b-bcce-b302099a8058","seriesId":null,"listingId":"01890a5d-ac96-774b-bcce-b302099a8057",
         "listingTitle":"Bright room near the park","guestId":"01890a5d-ac96-774b-bcce-b302099a8001",
         "hostId":"01890a5d-ac96-774b-bcce-b302099a8002","per":"NIGHT","from":"2026-12-01","to":"2026-12-04",
         "startsAt":"2026-12-01T14:00:00Z","endsAt":"2026-12-04T10:00:00Z","timeZone":"Europe/Brussels",
         "guests":2,"units":1,"unitIds":["01890a5d-ac96-774b-bcce-b302099a8003"],
         "extras":[],"variant":"STANDARD",
         "lines":[{"code":"STAY","label":"3 nights","quantity":3,
           "unitPrice":{"amountMinor":9900,"currency":"EUR"},"amount":{"amountMinor":29700,"currency":"EUR"},
           "paidBy":"GUEST","paidTo":"HOST"}],
         "hostLines":[{"code":"HOST_FEE","label":"Service fee 3 %","quantity":0.03,
           "unitPrice":{"amountMinor":29700,"currency":"EUR"},"amount":{"amountMinor":891,"currency":"EUR"},
           "paidBy":"HOST","paidTo":"PLATFORM"}],
         "total":{"amountMinor":29700,"currency":"EUR"},"hostReceives":{"amountMinor":28809,"currency":"EUR"},
         "instantBook":true,"cancellationPolicy":"FLEXIBLE","houseRules":"No shoes indoors","holdExpiresAt":null,
         "paymentId":"01890a5d-ac96-774b-bcce-b302099a8060",
         "escrow":{"state":"HELD","captured":{"amountMinor":29700,"currency":"EUR"},
           "refunded":{"amountMinor":0,"currency":"EUR"},"released":{"amountMinor":0,"currency":"EUR"},
           "chargedBack":{"amountMinor":0,"currency":"EUR"},"chargeAt":null},
         "securityDeposit":null,"reason":null,"version":4,"createdAt":"2026-11-01T12:00:00Z"}""")
public record BookingView(
        BookingId id,
        BookingState state,
        QuoteId quoteId,
        SeriesId seriesId,
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
        List<ExtraChoice> extras,
        RateVariant variant,
        String couponCode,
        List<QuoteLine> lines,
        List<QuoteLine> hostLines,
        Money total,
        Money hostReceives,
        boolean instantBook,
        String cancellationPolicy,
        String houseRules,
        Instant holdExpiresAt,
        PaymentId paymentId,
        EscrowView escrow,
        DepositView securityDeposit,
        String reason,
        long version,
        Instant createdAt) {

    /**
     * The booking's money, its changes' supplements included, as payments told last.
     *
     * @param chargedBack what the guest's bank has taken back of it while it was held
     * @param chargeAt when the guest's card is charged, for a start too far away to hold money until then; else null
     */
    public record EscrowView(
            EscrowState state, Money captured, Money refunded, Money released, Money chargedBack, Instant chargeAt) {}

    static BookingView of(Booking booking, Funds funds, DepositView deposit) {
        Offer offer = booking.offer();
        return new BookingView(
                booking.id(),
                booking.state(),
                booking.quoteId(),
                booking.seriesId(),
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
                offer.extras(),
                offer.variant(),
                offer.couponCode(),
                offer.price().lines(),
                offer.price().hostLines(),
                offer.price().total(),
                offer.price().hostReceives(),
                offer.instantBook(),
                offer.cancellationPolicy(),
                offer.houseRules(),
                booking.holdExpiresAt(),
                funds.paymentId(),
                new EscrowView(
                        funds.state(),
                        funds.captured(),
                        funds.refunded(),
                        funds.released(),
                        funds.chargedBack(),
                        funds.chargeAt()),
                deposit,
                booking.reason(),
                booking.version() + funds.version() + (deposit == null ? 0 : deposit.version()),
                booking.createdAt());
    }
}
