package io.latchkey.platform.rest;

import io.latchkey.platform.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a caller asks of a list. Whoever reads the rows asks for {@link #rows} of them, one more than is shown: the one
 * too many tells that there is another page.
 *
 * @param list everything that decides the list's content and order, for example {@code "coupons of 0199…"}
 * @param cursor where the page starts; {@code null} for the first
 * @param limit how many items the page has at the most
 */
public record PageRequest(String list, String cursor, int limit) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    public int rows() {
        return limit + 1;
    }

    /**
     * The sort key after which the page starts; empty for the first page.
     *
     * @throws ProblemException INVALID_REQUEST if the cursor is broken or belongs to another list
     */
    public Optional<List<String>> position() {
        return Optional.ofNullable(cursor).map(text -> Cursors.decode(list, text));
    }

    /** For lists by id, oldest first: the page has what comes after this one. */
    public UUID afterId() {
        return id().orElse(BEFORE_ALL);
    }

    /** For lists by id, newest first: the page has what comes before this one. */
    public UUID beforeId() {
        return id().orElse(AFTER_ALL);
    }

    private Optional<UUID> id() {
        return position().map(key -> UUID.fromString(key.getFirst()));
    }

    /**
     * The page that the rows make.
     *
     * @param sortKey what the list is sorted by
     */
    @SafeVarargs
    public final <T> Page<T> page(List<T> rows, Function<? super T, ?>... sortKey) {
        if (rows.size() <= limit) {
            return Page.last(rows);
        }
        T last = rows.get(limit - 1);
        String[] position =
                Stream.of(sortKey).map(part -> part.apply(last).toString()).toArray(String[]::new);
        return new Page<>(rows.subList(0, limit), Cursors.encode(list, position));
    }
}
