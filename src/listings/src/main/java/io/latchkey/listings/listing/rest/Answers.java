package io.latchkey.listings.listing.rest;

import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.platform.rest.ETags;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A listing as an answer, with its version as the entity tag. */
final class Answers {

    private Answers() {}

    static Response ok(ListingRecord listing, Visitor visitor) {
        return Response.ok(ListingResponse.of(listing, visitor))
                .tag(ETags.of(listing.version()))
                .build();
    }

    static Response created(ListingRecord listing, Visitor visitor) {
        return Response.created(URI.create("/v1/listings/" + listing.id()))
                .entity(ListingResponse.of(listing, visitor))
                .tag(ETags.of(listing.version()))
                .build();
    }
}
