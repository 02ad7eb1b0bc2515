package io.latchkey.payments.ledger;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which accounts move for which event: one function per line of the posting table. All are pure. */
public final class Templates {

    private Templates() {}

    /** The guest's money is taken at once and held in two accounts; either part may be zero. */
    public static List<Posting> capture(String provider, BookingId booking, Money price, Money deposit) {
        List<Posting> postings = new ArrayList<>();
        addUnlessZero(postings, Account.clearing(provider), Account.escrow(booking), price);
        addUnlessZero(postings, Account.clearing(provider), Account.deposit(booking), deposit);
        return postings;
    }

    /** A security deposit is divided; either part may be zero. */
    public static List<Posting> depositSettled(BookingId booking, PersonId host, Money toHost, Money toGuest) {
        List<Posting> postings = new ArrayList<>();
        addUnlessZero(postings, Account.deposit(booking), Account.payable(host), toHost);
        addUnlessZero(postings, Account.deposit(booking), Account.refund(booking), toGuest);
        return postings;
    }

    /** What the provider says it took is not what we asked for: held apart until an operator has decided. */
    public static List<Posting> captureConflict(String provider, Money reported) {
        return List.of(new Posting(Account.clearing(provider), Account.suspense(provider), reported));
    }

    /** What was taken in conflict is promised back to the guest, whole and in the currency it was taken in. */
    public static List<Posting> conflictSettled(String provider, BookingId booking, Money taken) {
        return List.of(new Posting(Account.suspense(provider), Account.refund(booking), taken));
    }

    /**
     * Makes the books what the provider's list says.
     *
     * @param differences by which the provider has more than our books, per currency; less if negative
     */
    public static List<Posting> writeOff(String provider, List<Money> differences) {
        List<Posting> postings = new ArrayList<>();
        for (Money difference : differences) {
            if (difference.isNegative()) {
                postings.add(new Posting(Account.losses(provider), Account.clearing(provider), difference.negated()));
            } else {
                addUnlessZero(postings, Account.clearing(provider), Account.losses(provider), difference);
            }
        }
        return postings;
    }

    /**
     * Divides what is held; shares of nothing are left out.
     *
     * @param releases who gets how much, by account
     * @param refund what the guest gets back; may be zero
     */
    public static List<Posting> settlement(BookingId booking, List<Share> releases, Money refund) {
        Account escrow = Account.escrow(booking);
        List<Posting> postings = new ArrayList<>();
        for (Share release : releases) {
            addUnlessZero(postings, escrow, release.account(), release.amount());
        }
        addUnlessZero(postings, escrow, Account.refund(booking), refund);
        return postings;
    }

    /** Who gets an amount. */
    public record Share(Account account, Money amount) {}

    /**
     * Takes released money back for the guest. A host's part comes from what we still owe the host, the rest of it
     * becomes the host's debt.
     *
     * @param payable what we owe each host that is among the accounts
     */
    public static List<Posting> takeBack(BookingId booking, List<Share> from, Map<Account, Money> payable) {
        return taken(from, payable, Account.refund(booking));
    }

    /**
     * A guest's bank has taken money back from us. A host's part comes from what we still owe the host, the rest of it
     * becomes the host's debt.
     *
     * @param payable what we owe each host that is among the accounts
     */
    public static List<Posting> chargeback(String provider, List<Share> from, Map<Account, Money> payable) {
        return taken(from, payable, Account.clearing(provider));
    }

    private static List<Posting> taken(List<Share> from, Map<Account, Money> payable, Account to) {
        List<Posting> postings = new ArrayList<>();
        for (Share share : from) {
            Money owed = payable.get(share.account());
            if (owed == null) {
                addUnlessZero(postings, share.account(), to, share.amount());
            } else {
                Money covered = share.amount().min(owed);
                addUnlessZero(postings, share.account(), to, covered);
                addUnlessZero(
                        postings, debtOf(share.account()), to, share.amount().minus(covered));
            }
        }
        return postings;
    }

    /**
     * The bank has given it back: to whom it was taken from. A debt that a host still has is paid first.
     *
     * @param debts what each host that is among the accounts owes us
     */
    public static List<Posting> chargebackReturned(String provider, List<Share> to, Map<Account, Money> debts) {
        Account clearing = Account.clearing(provider);
        List<Posting> postings = new ArrayList<>();
        for (Share share : to) {
            Money paid = share.amount().min(debts.getOrDefault(share.account(), zero(share)));
            addUnlessZero(postings, clearing, debtOf(share.account()), paid);
            addUnlessZero(postings, clearing, share.account(), share.amount().minus(paid));
        }
        return postings;
    }

    private static Money zero(Share share) {
        return Money.zero(share.amount().currency());
    }

    private static Account debtOf(Account host) {
        return new Account(AccountKind.DEBT, host.whose());
    }

    public static List<Posting> providerFee(String provider, Money amount) {
        return List.of(new Posting(Account.costs(provider), Account.clearing(provider), amount));
    }

    public static List<Posting> providerFeeWaived(String provider, Money amount) {
        return List.of(new Posting(Account.clearing(provider), Account.costs(provider), amount));
    }

    /** The guest has got promised money in another way than by this refund: it makes a loss smaller. */
    public static List<Posting> promiseEnded(String provider, BookingId booking, Money amount) {
        return List.of(new Posting(Account.refund(booking), Account.losses(provider), amount));
    }

    public static List<Posting> refunded(String provider, BookingId booking, Money amount) {
        return List.of(new Posting(Account.refund(booking), Account.clearing(provider), amount));
    }

    public static List<Posting> refundReturned(String provider, BookingId booking, Money amount) {
        return List.of(new Posting(Account.clearing(provider), Account.refund(booking), amount));
    }

    public static List<Posting> debtPaid(PersonId host, Money amount) {
        return List.of(new Posting(Account.payable(host), Account.debt(host), amount));
    }

    public static List<Posting> payoutSent(PersonId host, Money amount) {
        return List.of(new Posting(Account.payable(host), Account.transit(host), amount));
    }

    public static List<Posting> payoutPaid(String provider, PersonId host, Money amount) {
        return List.of(new Posting(Account.transit(host), Account.clearing(provider), amount));
    }

    public static List<Posting> payoutReturned(PersonId host, Money amount) {
        return List.of(new Posting(Account.transit(host), Account.payable(host), amount));
    }

    /**
     * The provider has paid a host something else than it was asked to. What is missing is owed again; what was too much
     * comes from whoever bears it.
     *
     * @param asked what is in transit
     * @param paid what left, in any currency; may be zero
     * @param bearer the host's debt or our loss
     */
    public static List<Posting> payoutSettled(String provider, PersonId host, Money asked, Money paid, Account bearer) {
        Money arrived = paid.currency().equals(asked.currency()) ? paid.min(asked) : Money.zero(asked.currency());
        Money tooMuch = arrived.isZero() ? paid : paid.minus(arrived);
        List<Posting> postings = new ArrayList<>();
        addUnlessZero(postings, bearer, Account.transit(host), tooMuch);
        addUnlessZero(postings, Account.transit(host), Account.clearing(provider), paid);
        addUnlessZero(postings, Account.transit(host), Account.payable(host), asked.minus(arrived));
        return postings;
    }

    private static void addUnlessZero(List<Posting> postings, Account from, Account to, Money amount) {
        if (!amount.isZero()) {
            postings.add(new Posting(from, to, amount));
        }
    }
}
