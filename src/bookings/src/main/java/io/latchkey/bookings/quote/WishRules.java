package io.latchkey.bookings.quote;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.listing.ListingTerms;
import io.latchkey.engine.pricing.ExtraChoice;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a wish may ask of a listing, whatever the dates. */
public final class WishRules {

    private WishRules() {}

    /**
     * @throws ProblemException NOT_FOUND, NOT_AVAILABLE, SELF_BOOKING, CURRENCY_NOT_OFFERED, or INVALID_REQUEST that
     *     points at the variant or an extra
     */
    public static void check(PersonId guest, QuoteWish wish, ListingCopy listing) {
        checkBookable(listing);
        if (listing.isHostedBy(guest)) {
            throw new ProblemException(BookingsProblem.SELF_BOOKING, "This is your own listing.");
        }
        checkCurrency(wish, listing.terms());
        checkVariant(wish.variant(), listing.terms());
        checkExtras(wish.extras(), List.of(), listing.terms());
    }

    private static void checkBookable(ListingCopy listing) {
        if (!listing.isBookable()) {
            throw listing.state().isPublic()
                    ? NotAvailable.because(List.of(NotAvailable.NOT_PUBLISHED), List.of())
                    : new ProblemException(PlatformProblem.NOT_FOUND, "There is no such listing.");
        }
    }

    private static void checkCurrency(QuoteWish wish, ListingTerms terms) {
        if (wish.currency() != null && !wish.currency().equals(terms.currency())) {
            throw new ProblemException(
                            BookingsProblem.CURRENCY_NOT_OFFERED, "The listing is priced in " + terms.currency() + ".")
                    .with("currency", terms.currency())
                    .at("/currency", "must be " + terms.currency() + ", or left out");
        }
    }

    private static void checkVariant(RateVariant variant, ListingTerms terms) {
        if (variant == RateVariant.NON_REFUNDABLE && terms.nonRefundableDiscount() == null) {
            throw notOffered("variant").at("/variant", "must be STANDARD, or left out: the host offers no other");
        }
    }

    /**
     * @param agreed those of a booking, which it keeps whatever the listing offers by now
     * @throws ProblemException INVALID_REQUEST that points at the extra
     */
    public static void checkExtras(List<ExtraChoice> extras, List<ExtraChoice> agreed, ListingTerms terms) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < extras.size(); i++) {
            ExtraChoice choice = extras.get(i);
            String pointer = "/extras/" + i;
            if (!seen.add(choice.code())) {
                throw notOffered("extra").at(pointer + "/code", "must not come twice");
            }
            if (agreed.stream().noneMatch(choice::isWithin)) {
                checkOffered(choice, pointer, terms);
            }
        }
    }

    private static void checkOffered(ExtraChoice choice, String pointer, ListingTerms terms) {
        ListingTerms.Extra offered = terms.extras().stream()
                .filter(extra -> extra.code().equals(choice.code()))
                .findFirst()
                .orElseThrow(() -> notOffered("extra").at(pointer + "/code", "the listing has no such extra"));
        if (choice.quantity() > offered.maxQuantity()) {
            throw notOffered("quantity").at(pointer + "/quantity", "must be at most " + offered.maxQuantity());
        }
    }

    private static ProblemException notOffered(String what) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "The listing does not offer this " + what + ".");
    }
}
