package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Arithmetic with lists of shares: exact, nothing is ever rounded, nobody's share falls below zero. */
public final class Shares {

    private Shares() {}

    /** The first so much of the shares, in their order, and what is left of them. */
    record Cut(List<Share> taken, List<Share> left) {}

    /** Whose share it is; a tax goes by its name. */
    private record Owner(Share.Recipient to, String name) {

        static Owner of(Share share) {
            return new Owner(share.to(), share.name());
        }
    }

    /**
     * Who gets what a price has grown by: those who get more of it, in their order.
     *
     * @param growth the difference of the two sums, positive
     */
    public static List<Share> added(List<Share> before, List<Share> after, Money growth) {
        return cut(beyond(after, before), growth).taken();
    }

    static Money sum(Currency currency, List<Share> shares) {
        return Money.sum(currency, shares.stream().map(Share::amount).toList());
    }

    /** @throws IllegalArgumentException if there is not so much */
    static Cut cut(List<Share> shares, Money amount) {
        List<Share> taken = new ArrayList<>();
        List<Share> left = new ArrayList<>();
        Money missing = amount;
        for (Share share : shares) {
            Money part = share.amount().min(missing);
            add(taken, share, part);
            add(left, share, share.amount().minus(part));
            missing = missing.minus(part);
        }
        if (!missing.isZero()) {
            throw new IllegalArgumentException(missing + " more than all shares: " + shares);
        }
        return new Cut(taken, left);
    }

    /** In the order in which they bear what a lost dispute has taken. */
    static List<Share> hostFirst(List<Share> shares) {
        return shares.stream()
                .sorted(Comparator.comparing(share -> share.to() != Share.Recipient.HOST))
                .toList();
    }

    /** Everybody's share in the first list without their share in the second; who has more there is left out. */
    static List<Share> beyond(List<Share> these, List<Share> those) {
        Map<Owner, Money> known = byOwner(those);
        List<Share> rest = new ArrayList<>();
        byOwner(these).forEach((owner, amount) -> {
            Money more = amount.minus(known.getOrDefault(owner, Money.zero(amount.currency())));
            if (more.isPositive()) {
                rest.add(new Share(owner.to(), owner.name(), more));
            }
        });
        return rest;
    }

    /** The part of the wanted shares that the first list covers. */
    static List<Share> within(List<Share> these, List<Share> wanted) {
        return beyond(these, beyond(these, wanted));
    }

    /** So much of the shares, from each in proportion to it, by largest remainder. */
    static List<Share> inProportion(List<Share> shares, Money amount) {
        if (amount.isZero()) {
            return List.of();
        }
        List<Money> parts = amount.allocate(
                shares.stream().mapToLong(share -> share.amount().amountMinor()).toArray());
        List<Share> some = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            add(some, shares.get(i), parts.get(i));
        }
        return some;
    }

    static List<Share> together(Stream<List<Share>> lists) {
        List<Share> all = new ArrayList<>();
        byOwner(lists.flatMap(List::stream).toList())
                .forEach((owner, amount) -> all.add(new Share(owner.to(), owner.name(), amount)));
        return all;
    }

    private static Map<Owner, Money> byOwner(List<Share> shares) {
        Map<Owner, Money> sums = new LinkedHashMap<>();
        shares.forEach(share -> sums.merge(Owner.of(share), share.amount(), Money::plus));
        return sums;
    }

    private static void add(List<Share> shares, Share like, Money amount) {
        if (amount.isPositive()) {
            shares.add(new Share(like.to(), like.name(), amount));
        }
    }
}
