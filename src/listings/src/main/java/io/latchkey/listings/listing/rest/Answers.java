package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.listings.listing.ListingPhoto;
import io.latchkey.listings.listing.ListingPhotos;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.listings.rating.RatingService;
import io.latchkey.platform.rest.ETags;
import io.latchkey.platform.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Listings as answers, with their photos and ratings; a single one with its version as the entity tag. */
@ApplicationScoped
class Answers {

    private final ListingPhotos photos;
    private final RatingService ratings;

    Answers(ListingPhotos photos, RatingService ratings) {
        this.photos = photos;
        this.ratings = ratings;
    }

    Response ok(ListingRecord listing, Visitor visitor) {
        return Response.ok(response(listing, visitor))
                .tag(ETags.of(listing.version()))
                .build();
    }

    Response created(ListingRecord listing, Visitor visitor) {
        return Response.created(URI.create("/v1/listings/" + listing.id()))
                .entity(response(listing, visitor))
                .tag(ETags.of(listing.version()))
                .build();
    }

    /** The photos of all of them in one question, and so their ratings. */
    Page<ListingResponse> page(Page<ListingRecord> listings, Visitor visitor) {
        List<ListingId> ids = listings.items().stream().map(ListingRecord::id).toList();
        Map<ListingId, List<ListingPhoto>> all = photos.of(ids);
        Map<ListingId, Rating> rated = ratings.of(ids);
        return listings.map(listing -> ListingResponse.of(
                listing,
                visitor,
                all.getOrDefault(listing.id(), List.of()),
                rated.getOrDefault(listing.id(), Rating.NONE)));
    }

    private ListingResponse response(ListingRecord listing, Visitor visitor) {
        return ListingResponse.of(
                listing,
                visitor,
                photos.of(List.of(listing.id())).getOrDefault(listing.id(), List.of()),
                ratings.of(listing.id()));
    }
}
