package io.latchkey.platform.rest;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Opaque cursors. A cursor holds the position after which the next page starts and belongs to one query: with other
 * filters it is refused, because its position would mean nothing there.
 */
public final class Cursors {

    private static final String SEPARATOR = "\u001f";

    private Cursors() {}

    /**
     * @param query everything that decides the list's content and order, for example {@code "as=guest&state=CONFIRMED"}
     * @param position the sort key of the page's last item
     */
    public static String encode(String query, String... position) {
        for (String part : position) {
            if (part.contains(SEPARATOR)) {
                throw new IllegalArgumentException("a position may not contain the separator");
            }
        }
        String joined = String.join(SEPARATOR, position);
        String sealed = checksum(query, joined) + SEPARATOR + joined;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The position as it was given to {@link #encode}.
     *
     * @throws ProblemException INVALID_REQUEST if the cursor is broken or belongs to another query
     */
    public static List<String> decode(String query, String cursor) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = sealed.split(SEPARATOR, -1);
            String joined = String.join(SEPARATOR, Arrays.copyOfRange(parts, 1, parts.length));
            if (!parts[0].equals(checksum(query, joined))) {
                throw refused();
            }
            return List.of(parts).subList(1, parts.length);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "The cursor does not belong to this list.")
                .at("?cursor", "must be the nextCursor of the same query");
    }

    private static String checksum(String query, String position) {
        CRC32C crc = new CRC32C();
        crc.update((query + SEPARATOR + position).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
