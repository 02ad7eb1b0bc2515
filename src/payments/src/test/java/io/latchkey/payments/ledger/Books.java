package io.latchkey.payments.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ledger in memory, with the same refusals as the database's. */
final class Books {

    record Key(Account account, String currency) {}

    private final Map<Key, Long> balances = new HashMap<>();

    /** Applies all postings or, if an account with a condition would break it, none. */
    boolean post(List<Posting> postings) {
        Map<Key, Long> after = new HashMap<>(balances);
        for (Posting posting : postings) {
            String currency = posting.amount().currency().getCurrencyCode();
            long amount = posting.amount().amountMinor();
            after.merge(new Key(posting.from(), currency), -amount, Math::addExact);
            after.merge(new Key(posting.to(), currency), amount, Math::addExact);
        }
        boolean refused = after.entrySet().stream()
                .anyMatch(entry -> breaks(entry.getKey().account(), entry.getValue()));
        if (!refused) {
            balances.putAll(after);
        }
        return !refused;
    }

    private static boolean breaks(Account account, long balance) {
        return switch (account.kind()) {
            case ESCROW, DEPOSIT, REFUND, PAYABLE, TRANSIT -> balance < 0;
            case DEBT -> balance > 0;
            case CLEARING, FEES, TAX, COST, LOSS, SUSPENSE -> false;
        };
    }

    long balance(Account account, String currency) {
        return balances.getOrDefault(new Key(account, currency), 0L);
    }

    long total(String currency) {
        return balances.entrySet().stream()
                .filter(entry -> entry.getKey().currency().equals(currency))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
