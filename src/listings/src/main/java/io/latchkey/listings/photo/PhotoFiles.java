package io.latchkey.listings.photo;

import io.latchkey.kernel.id.PhotoId;
import io.latchkey.platform.files.FileKey;
import io.latchkey.platform.files.FileOwner;
import io.latchkey.platform.files.FileStore;
import io.latchkey.platform.files.UploadRoute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the bytes of photos are, and where they come in. */
@ApplicationScoped
class PhotoFiles {

    private final FileStore files;

    PhotoFiles(FileStore files) {
        this.files = files;
    }

    static FileKey key(PhotoId id, PhotoSize size) {
        return new FileKey(area(size), id.value());
    }

    static String area(PhotoSize size) {
        return "photo-" + size.name().toLowerCase(Locale.ROOT);
    }

    /** All of them are durable when this returns. */
    void write(PhotoId id, Renditions pictures) {
        pictures.jpegs().forEach((size, jpeg) -> files.write(key(id, size), jpeg));
    }

    @Produces
    @Singleton
    static UploadRoute route() {
        return new UploadRoute(Pattern.compile("/v1/listings/[^/]+/photos"));
    }

    @Produces
    @Singleton
    static FileOwner small(PhotoRepository photos) {
        return new PhotoOwner(PhotoSize.SMALL, photos);
    }

    @Produces
    @Singleton
    static FileOwner medium(PhotoRepository photos) {
        return new PhotoOwner(PhotoSize.MEDIUM, photos);
    }

    @Produces
    @Singleton
    static FileOwner large(PhotoRepository photos) {
        return new PhotoOwner(PhotoSize.LARGE, photos);
    }
}
