package io.latchkey.listings.photo;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PhotoId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PhotoRepository implements PanacheRepositoryBase<Photo, UUID> {

    /** In their order. */
    List<Photo> of(ListingId listing) {
        return list("listingId = ?1 order by position", listing.value());
    }

    /** Of all these listings, each one's in their order. One by itself: a list of unknown length is planned anew each time. */
    List<Photo> of(Collection<ListingId> listings) {
        if (listings.size() == 1) {
            return of(listings.iterator().next());
        }
        return list(
                "listingId in ?1 order by listingId, position",
                listings.stream().map(ListingId::value).toList());
    }

    long countOf(ListingId listing) {
        return count("listingId", listing.value());
    }

    Optional<Photo> named(PhotoId id) {
        return findByIdOptional(id.value());
    }

    /** Which of these there are. */
    Set<UUID> known(Collection<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select id from Photo where id in ?1", UUID.class)
                .setParameter(1, ids)
                .getResultList());
    }
}
