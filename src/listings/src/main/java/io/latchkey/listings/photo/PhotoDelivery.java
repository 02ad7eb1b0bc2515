package io.latchkey.listings.photo;

import io.latchkey.kernel.id.PhotoId;
import io.latchkey.listings.listing.ListingChanges;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.platform.files.FileStore;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Hands out the pictures to those who may see the listing. */
@ApplicationScoped
public class PhotoDelivery {

    public static final String MEDIA_TYPE = "image/jpeg";

    /** How long an address that the store has signed is good: the client follows it at once. */
    private static final Duration SIGNED_FOR = Duration.ofMinutes(5);

    private final PhotoRepository photos;
    private final ListingChanges listings;
    private final FileStore files;
    private final DeliveryMode mode;

    PhotoDelivery(PhotoRepository photos, ListingChanges listings, FileStore files, DeliveryMode mode) {
        this.photos = photos;
        this.listings = listings;
        this.files = files;
        this.mode = mode;
    }

    /**
     * Whether everybody may see the photo, and so may every cache keep it.
     *
     * @throws ProblemException NOT_FOUND if the visitor may not even know of it
     */
    @Transactional
    public boolean isPublic(PhotoId id, Visitor visitor) {
        try {
            return listings.isPublic(
                    photos.named(id).orElseThrow(PhotoDelivery::none).listingId(), visitor);
        } catch (ProblemException hidden) {
            throw none();
        }
    }

    /** Where the store itself hands the picture out; empty where this service does. */
    public Optional<URI> elsewhere(PhotoId id, PhotoSize size) {
        return mode.isSigned() ? files.signedUrl(PhotoFiles.key(id, size), MEDIA_TYPE, SIGNED_FOR) : Optional.empty();
    }

    /** @throws ProblemException NOT_FOUND if it was deleted a moment ago */
    public byte[] bytes(PhotoId id, PhotoSize size) {
        return files.read(PhotoFiles.key(id, size)).orElseThrow(PhotoDelivery::none);
    }

    private static ProblemException none() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such photo.");
    }
}
