package io.latchkey.listings.listing;

import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.offer.Fault;
import io.latchkey.listings.offer.Faults;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Terms;
import io.latchkey.listings.offer.Text;
import io.latchkey.listings.place.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * All that a host writes about a listing, whole and tidied; not yet judged but for the attributes, which were read by
 * the schema of the kind.
 *
 * @param timeZone an IANA zone; every civil time of the listing is in it
 * @param timeZoneGiven whether the host named it; otherwise it follows the place
 * @param unitUse whether a stay takes as many units as it asks for, or all of them
 * @param unitCount how many units the listing offers
 * @param externalReference the host's own name for it, for example in the system it came from; may be {@code null}
 * @param registrationNumber under which an authority knows the place, for everybody to see; may be {@code null}
 */
public record ListingContent(
        Kind kind,
        String title,
        String description,
        Place place,
        String timeZone,
        boolean timeZoneGiven,
        UnitUse unitUse,
        int unitCount,
        Attributes attributes,
        String externalReference,
        String registrationNumber,
        Terms terms) {

    public static final int MIN_TITLE = 3;
    public static final int MAX_TITLE = 120;
    public static final int MAX_DESCRIPTION = 8_000;
    public static final int MAX_ADDRESS = 200;
    public static final int MAX_CITY = 100;
    public static final int MAX_EXTERNAL_REFERENCE = 100;
    public static final int MAX_REGISTRATION_NUMBER = 50;
    public static final int MAX_UNITS = 500;

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public ListingContent {
        Objects.requireNonNull(kind, "kind");
        title = Text.tidy(title);
        description = Text.tidy(description);
        externalReference = Text.tidy(externalReference);
        registrationNumber = Text.tidy(registrationNumber);
    }

    /** Everything that is wrong with it; empty if it may be stored. */
    public List<Fault> faults() {
        Faults faults = Faults.at("");
        faults.in("title").addAll(Text.faultsOfLine(title, MIN_TITLE, MAX_TITLE));
        faults.in("description").addAll(Text.faultsOfParagraphs(description, MAX_DESCRIPTION));
        checkPlace(faults.in("location"));
        faults.in("timeZone").addUnless(ZONES.contains(timeZone), "must be an IANA zone such as Europe/Brussels");
        faults.in("unitCount").addUnless(unitCount >= 1 && unitCount <= MAX_UNITS, "must be from 1 to " + MAX_UNITS);
        if (externalReference != null) {
            faults.in("externalReference").addAll(Text.faultsOfLine(externalReference, 1, MAX_EXTERNAL_REFERENCE));
        }
        if (registrationNumber != null) {
            faults.in("registrationNumber").addAll(Text.faultsOfLine(registrationNumber, 1, MAX_REGISTRATION_NUMBER));
        }
        terms.check(faults.in("terms"));
        return faults.list();
    }

    private void checkPlace(Faults faults) {
        faults.in("address").addAll(Text.faultsOfLine(place.address(), 0, MAX_ADDRESS));
        faults.in("city").addAll(Text.faultsOfLine(place.city(), 0, MAX_CITY));
        faults.in("countryCode")
                .addUnless(COUNTRIES.contains(place.countryCode()), "must be a country of ISO 3166-1, as in BE");
    }
}
