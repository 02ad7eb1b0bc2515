package io.latchkey.listings.photo;

import io.latchkey.platform.files.FileOwner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells which files of one size belong to a photo that there is. */
record PhotoOwner(PhotoSize size, PhotoRepository photos) implements FileOwner {

    @Override
    public String area() {
        return PhotoFiles.area(size);
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : QuarkusTransaction.requiringNew().call(() -> photos.known(ids));
    }
}
