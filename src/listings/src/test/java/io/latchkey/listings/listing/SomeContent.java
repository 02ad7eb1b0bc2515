package io.latchkey.listings.listing;

import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.SomeTerms;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Place;

/** What a host writes, by meaning: a good home, of which a test bends what it is about. */
public final class SomeContent {

    public Kind kind = Kind.HOME;
    public String title = "Private studio in Zurenborg";
    public String description = "";
    public Place place = new Place(new GeoPoint(51.2045371, 4.4253839), "Dageraadplaats 1", "Antwerp", "BE");
    public String timeZone = "Europe/Brussels";
    public int unitCount = 1;
    public Attributes attributes = Attributes.NONE;
    public String externalReference;
    public String registrationNumber;
    public SomeTerms terms = new SomeTerms();

    public static SomeContent aHome() {
        return new SomeContent();
    }

    public ListingContent build() {
        return new ListingContent(
                kind,
                title,
                description,
                place,
                timeZone,
                true,
                UnitUse.ANY,
                unitCount,
                attributes,
                externalReference,
                registrationNumber,
                terms.build());
    }
}
