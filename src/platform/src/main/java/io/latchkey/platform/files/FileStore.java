package io.latchkey.platform.files;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the content of files: in a folder, or in a store that speaks S3, as the deployment says. Whoever needs a file
 * writes it first and commits its row after that: what a crash leaves behind has no row and is collected by
 * {@link OrphanFiles}.
 */
public interface FileStore {

    /** Whole and durable when this returns, or not there at all. A key is written once. */
    void write(FileKey key, byte[] content);

    /** Empty if there is none. */
    Optional<byte[]> read(FileKey key);

    /** Nothing if there is none. */
    void delete(FileKey key);

    /** Every file of an area, in no order, found while it is read; to be closed. */
    Stream<FileKey> keys(String area);

    /**
     * Where anybody can get the file for a while, straight from the store.
     *
     * @return empty if this store hands out nothing itself
     */
    Optional<URI> signedUrl(FileKey key, String mediaType, Duration validity);
}
