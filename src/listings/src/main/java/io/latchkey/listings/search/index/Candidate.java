package io.latchkey.listings.search.index;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.search.SearchPosition;

/**
 * A listing that fits as far as was looked.
 *
 * @param chord from the centre, in metres; -1 without one
 * @param position in the order of the query, or before that: with a bound in place of a price that is not known yet
 * @param total of the stay; null before it is decided, and without dates
 */
record Candidate(Entry entry, double chord, SearchPosition position, boolean decided, Money total)
        implements Comparable<Candidate> {

    static Candidate undecided(Entry entry, double chord, SearchPosition position) {
        return new Candidate(entry, chord, position, false, null);
    }

    Candidate at(SearchPosition exact, Money price) {
        return new Candidate(entry, chord, exact, true, price);
    }

    /** At the same amount an undecided one first: it may turn out to be just that dear, with a smaller id. */
    @Override
    public int compareTo(Candidate other) {
        if (decided == other.decided) {
            return position.compareTo(other.position);
        }
        int byCurrency = position.compareCurrency(other.position);
        int byAmount = byCurrency == 0 ? Long.compare(position.amount(), other.position.amount()) : byCurrency;
        return byAmount == 0 ? Boolean.compare(decided, other.decided) : byAmount;
    }
}
