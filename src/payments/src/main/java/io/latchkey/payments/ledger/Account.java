package io.latchkey.payments.ledger;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import java.util.Locale;
import java.util.Objects;

/** A ledger account: where money is counted. Spoken and stored as {@code kind:whose}, for example {@code fees:platform}. */
public record Account(AccountKind kind, String whose) {

    private static final int MAX_WHOSE = 80;

    public Account {
        Objects.requireNonNull(kind, "kind");
        if (!isName(whose)) {
            throw new IllegalArgumentException("not the name of an account: " + whose);
        }
    }

    /** Whether an account can be somebody's or something's of that name. */
    public static boolean isName(String whose) {
        return !whose.isBlank() && whose.length() <= MAX_WHOSE && whose.chars().noneMatch(Character::isISOControl);
    }

    public static Account clearing(String provider) {
        return new Account(AccountKind.CLEARING, provider);
    }

    public static Account suspense(String provider) {
        return new Account(AccountKind.SUSPENSE, provider);
    }

    public static Account losses(String provider) {
        return new Account(AccountKind.LOSS, provider);
    }

    public static Account costs(String provider) {
        return new Account(AccountKind.COST, provider);
    }

    public static Account escrow(BookingId booking) {
        return new Account(AccountKind.ESCROW, booking.toString());
    }

    public static Account deposit(BookingId booking) {
        return new Account(AccountKind.DEPOSIT, booking.toString());
    }

    public static Account refund(BookingId booking) {
        return new Account(AccountKind.REFUND, booking.toString());
    }

    public static Account payable(PersonId host) {
        return new Account(AccountKind.PAYABLE, host.toString());
    }

    public static Account transit(PersonId host) {
        return new Account(AccountKind.TRANSIT, host.toString());
    }

    public static Account debt(PersonId host) {
        return new Account(AccountKind.DEBT, host.toString());
    }

    public static Account platformFees() {
        return new Account(AccountKind.FEES, "platform");
    }

    public static Account tax(String name) {
        return new Account(AccountKind.TAX, name);
    }

    /** Reads {@link #toString}. */
    public static Account of(String code) {
        int colon = code.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not an account: " + code);
        }
        return new Account(
                AccountKind.valueOf(code.substring(0, colon).toUpperCase(Locale.ROOT)), code.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind.prefix() + ":" + whose;
    }
}
