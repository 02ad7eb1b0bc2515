package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides one refund, and who gets the rest, over a booking's escrows. Held money goes back before released money is
 * taken back, the newest escrow's before an older one's; all sums are exact.
 */
final class Apportionment {

    /**
     * The money of one escrow that the guest has not got back.
     *
     * @param split whose it is, or was to be
     * @param released whether they have it already
     */
    record Pot(Money amount, List<Share> split, boolean released) {}

    /**
     * What becomes of one pot.
     *
     * @param split whose the rest is from now on; refund and split together are the pot
     */
    record Part(Money refund, List<Share> split) {}

    private final List<Pot> pots;
    private final List<Part> parts = new ArrayList<>();
    private Money refundOfHeld;
    private List<Share> takenBack;
    private List<Share> keptHeld;

    private Apportionment(List<Pot> pots) {
        this.pots = pots;
    }

    /**
     * One part for each pot, in their order.
     *
     * @param newestFirst at least one
     * @param refund at most what is in the pots
     * @param rest who is to have what is not refunded: exactly that much
     */
    static List<Part> of(List<Pot> newestFirst, Money refund, List<Share> rest) {
        Apportionment apportionment = new Apportionment(newestFirst);
        apportionment.plan(refund, rest);
        newestFirst.forEach(pot ->
                apportionment.parts.add(pot.released() ? apportionment.takeBackFrom(pot) : apportionment.divide(pot)));
        return apportionment.parts;
    }

    /** How much comes from where, over all pots. */
    private void plan(Money refund, List<Share> rest) {
        Money all = Money.sum(refund.currency(), pots.stream().map(Pot::amount).toList());
        if (!refund.plus(Shares.sum(refund.currency(), rest)).equals(all)) {
            throw new IllegalArgumentException("a refund of " + refund + " and " + rest + " are not " + all);
        }
        List<Share> released =
                Shares.together(pots.stream().filter(Pot::released).map(Pot::split));
        Money held = all.minus(Shares.sum(refund.currency(), released));
        refundOfHeld = refund.min(held);
        takenBack = Shares.cut(Shares.beyond(released, rest), refund.minus(refundOfHeld))
                .taken();
        List<Share> stillReleased = Shares.beyond(released, takenBack);
        keptHeld = Shares.cut(Shares.beyond(rest, stillReleased), held.minus(refundOfHeld))
                .taken();
    }

    private Part divide(Pot pot) {
        Money refund = pot.amount().min(refundOfHeld);
        refundOfHeld = refundOfHeld.minus(refund);
        Shares.Cut cut = Shares.cut(keptHeld, pot.amount().minus(refund));
        keptHeld = cut.left();
        return new Part(refund, cut.taken());
    }

    private Part takeBackFrom(Pot pot) {
        List<Share> taken = Shares.within(pot.split(), takenBack);
        takenBack = Shares.beyond(takenBack, taken);
        return new Part(Shares.sum(pot.amount().currency(), taken), Shares.beyond(pot.split(), taken));
    }
}
