package io.latchkey.platform.files;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a file is found. Never made of anything that a person typed.
 *
 * @param area whose files they are, for example {@code evidence}: lower-case letters and hyphens
 * @param id a UUIDv7, so it tells when the file was made
 */
public record FileKey(String area, UUID id) {

    private static final Pattern AREA = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int TIME_SHIFT = 16;

    public FileKey {
        Objects.requireNonNull(id, "id");
        if (!AREA.matcher(area).matches()) {
            throw new IllegalArgumentException("not an area: " + area);
        }
    }

    /** By the clock of whoever made the id. */
    public Instant madeAt() {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIME_SHIFT);
    }
}
