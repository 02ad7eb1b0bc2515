package io.latchkey.listings.kind;

import java.util.List;

/** What became of the filters in a query. */
public sealed interface FilterReading {

    /** All of them are good; a listing is found if it fits each one. */
    record Filters(List<AttributeFilter> filters) implements FilterReading {

        public Filters {
            filters = List.copyOf(filters);
        }
    }

    /** @param detail what is wrong with one of them and what would be right */
    record Refused(String detail) implements FilterReading {}
}
