package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The photos of listings, kept by a feature of their own. */
public interface ListingPhotos {

    /** In their order, the cover first; all listings in one question, those without a photo left out of the answer. */
    Map<ListingId, List<ListingPhoto>> of(Collection<ListingId> listings);
}
