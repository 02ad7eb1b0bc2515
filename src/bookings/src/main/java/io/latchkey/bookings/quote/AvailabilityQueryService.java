package io.latchkey.bookings.quote;

import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NewStay;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.listing.FeeSettings;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.engine.pricing.Quotation;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of many listings could be quoted now, and at what price: what an exact search asks. */
@ApplicationScoped
public class AvailabilityQueryService {

    private static final Reason UNKNOWN = new Reason("LISTING_NOT_FOUND", "There is no such listing.", null);

    private final CalendarService calendars;
    private final FeeSettings fees;
    private final InstantSource clock;

    public AvailabilityQueryService(CalendarService calendars, FeeSettings fees, InstantSource clock) {
        this.calendars = calendars;
        this.fees = fees;
        this.clock = clock;
    }

    /** @param total what the guest would pay; null if the listing is not available */
    @Schema(name = "AvailabilityAnswer")
    public record Answer(ListingId listingId, boolean available, Money total, List<Reason> reasons) {

        static Answer no(ListingId listing, List<Reason> reasons) {
            return new Answer(listing, false, null, reasons);
        }
    }

    /** One answer per listing, in their order; one statement for all, and one for each by whose yes bookings move that reach far. */
    public List<Answer> query(List<ListingId> listings, StayRequest request) {
        Instant now = clock.instant();
        Map<ListingId, ListingCalendar> found = calendars.around(request.stay(), listings).stream()
                .collect(Collectors.toMap(one -> one.listing().listingId(), Function.identity()));
        return listings.stream()
                .map(id ->
                        found.containsKey(id) ? answer(found.get(id), request, now) : Answer.no(id, List.of(UNKNOWN)))
                .toList();
    }

    private Answer answer(ListingCalendar found, StayRequest request, Instant now) {
        ListingId id = found.listing().listingId();
        if (!found.listing().isBookable()) {
            return Answer.no(id, List.of(NotAvailable.NOT_PUBLISHED));
        }
        return switch (calendars.decide(new NewStay(request, now), found)) {
            case Decision.Unavailable(var refusals) ->
                Answer.no(id, refusals.stream().map(Reason::of).toList());
            case Decision.Available available ->
                price(found, request, now)
                        .filter(price -> found.listing().terms().isPayable(price.total()))
                        .map(price -> new Answer(id, true, price.total(), List.of()))
                        .orElseGet(() -> Answer.no(id, List.of(NotAvailable.TOO_EXPENSIVE)));
        };
    }

    private Optional<Quotation> price(ListingCalendar found, StayRequest request, Instant now) {
        LocalDate today = CivilTime.dateOf(now, found.listing().timeZone());
        PriceRequest plain = PriceRequest.of(request.stay(), request.guests(), request.units(), today);
        return found.price(plain, fees.rates());
    }
}
