package io.latchkey.platform.files;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A feature that keeps files. */
public interface FileOwner {

    /** The {@link FileKey#area} of all its files. */
    String area();

    /** Which of these its rows still name. */
    Set<UUID> known(Collection<UUID> ids);
}
