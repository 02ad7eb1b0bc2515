package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import java.util.List;

/**
 * A place in the order of a query. What does not matter to a sort is equal in all positions of it, so that one comparison
 * serves every sort: currency, amount, measure, id, the smaller first.
 *
 * @param currency where prices are sorted, else empty
 * @param amount a price in minor units, or another whole number to sort by
 * @param measure metres, or another number to sort by
 */
public record SearchPosition(String currency, long amount, double measure, ListingId id)
        implements Comparable<SearchPosition> {

    private static final int PARTS = 4;

    /** What {@link #parse} reads; a {@code double} as Java writes it reads back as the same bits. */
    public String[] parts() {
        return new String[] {currency, Long.toString(amount), Double.toString(measure), id.toString()};
    }

    /** @throws IllegalArgumentException if these are no parts of a position */
    public static SearchPosition parse(List<String> parts) {
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("a position has " + PARTS + " parts");
        }
        return new SearchPosition(
                parts.get(0),
                Long.parseLong(parts.get(1)),
                Double.parseDouble(parts.get(2)),
                ListingId.of(parts.get(3)));
    }

    /** The same listing with what its price turned out to be. */
    public SearchPosition at(long exactAmount) {
        return new SearchPosition(currency, exactAmount, measure, id);
    }

    @Override
    public int compareTo(SearchPosition other) {
        int byCurrency = compareCurrency(other);
        if (byCurrency != 0) {
            return byCurrency;
        }
        int byNumbers = compareNumbers(other);
        return byNumbers == 0 ? id.value().compareTo(other.id.value()) : byNumbers;
    }

    /** Mostly one and the same text. */
    @SuppressWarnings("StringEquality")
    public int compareCurrency(SearchPosition other) {
        return currency == other.currency ? 0 : currency.compareTo(other.currency);
    }

    /** As {@link #compareTo}, currencies and ids left aside. */
    private int compareNumbers(SearchPosition other) {
        int byAmount = Long.compare(amount, other.amount);
        return byAmount == 0 ? Double.compare(measure, other.measure) : byAmount;
    }
}
