package io.latchkey.platform.files;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the content of files. The way to another kind of store (one that speaks S3, say) is another implementation:
 * writing is a PUT, reading a GET, {@link #keys} a listing by prefix. Whoever needs a file writes it first and commits
 * its row after that: what a crash leaves behind has no row and is collected by {@link OrphanFiles}.
 */
public interface FileStore {

    /** Whole and durable when this returns, or not there at all. A key is written once. */
    void write(FileKey key, byte[] content);

    /** Empty if there is none. */
    Optional<byte[]> read(FileKey key);

    /** Nothing if there is none. */
    void delete(FileKey key);

    /** Every file of an area, in no order. */
    List<FileKey> keys(String area);
}
