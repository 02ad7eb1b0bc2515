package io.latchkey.payments.statement;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** A long list, fetched page by page; never more than one page is held. */
final class Pages<T> implements Iterator<T> {

    private final Function<T, List<T>> fetch;
    private final int size;
    private List<T> page;
    private int next;

    /**
     * @param fetch what comes after an element; after {@code null} the first page
     * @param size of a full page: a shorter one is the last
     */
    Pages(Function<T, List<T>> fetch, int size) {
        this.fetch = fetch;
        this.size = size;
        this.page = fetch.apply(null);
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && page.size() == size) {
            page = fetch.apply(page.getLast());
            next = 0;
        }
        return next < page.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }
}
