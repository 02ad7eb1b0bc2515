package io.latchkey.listings.photo;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.listings.listing.ListingPhoto;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A photo of a listing. What it shows never changes, where it stands and what is said about it may. */
@Entity
public class Photo {

    @Id
    private UUID id;

    private UUID listingId;
    private int position;
    private String caption;
    private int width;
    private int height;
    private Instant createdAt;

    protected Photo() {}

    Photo(PhotoId id, ListingId listing, Renditions pictures, Instant now) {
        this.id = id.value();
        this.listingId = listing.value();
        this.caption = "";
        this.width = pictures.width();
        this.height = pictures.height();
        this.createdAt = now;
    }

    /** @param place from 0 for the cover */
    void moveTo(int place) {
        position = place;
    }

    /** @param text empty for none */
    void caption(String text) {
        caption = text;
    }

    PhotoId id() {
        return new PhotoId(id);
    }

    ListingId listingId() {
        return new ListingId(listingId);
    }

    String caption() {
        return caption;
    }

    ListingPhoto shown() {
        return new ListingPhoto(id(), caption, width, height);
    }
}
