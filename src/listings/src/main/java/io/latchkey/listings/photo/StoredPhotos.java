package io.latchkey.listings.photo;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.listings.listing.ListingPhoto;
import io.latchkey.listings.listing.ListingPhotos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The photos that listings show. */
@ApplicationScoped
class StoredPhotos implements ListingPhotos {

    private final PhotoRepository photos;

    StoredPhotos(PhotoRepository photos) {
        this.photos = photos;
    }

    @Override
    @Transactional
    public Map<ListingId, List<ListingPhoto>> of(Collection<ListingId> listings) {
        return listings.isEmpty()
                ? Map.of()
                : photos.of(listings).stream()
                        .collect(Collectors.groupingBy(
                                Photo::listingId, Collectors.mapping(Photo::shown, Collectors.toList())));
    }
}
