package io.latchkey.payments.it;

import static io.latchkey.payments.ledger.store.Invariant.I14;
import static io.latchkey.payments.ledger.store.Invariant.I7;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Invariant;
import io.latchkey.payments.ledger.store.Invariants;
import io.latchkey.payments.ledger.store.Invariants.Finding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every invariant notices what breaks it: the books are corrupted in a transaction that is never committed. */
@QuarkusTest
class InvariantsIT extends Fates {

    private static final List<String> TABLES =
            List.of("ledger_chain", "ledger_transaction", "ledger_posting", "ledger_balance");

    @Inject
    Invariants invariants;

    /** Runs of two ends beside one another, and one that has come to none. */
    @Test
    void countsWhatAFinishedRunHasComparedAndNothingElse() {
        String run =
                """
                ;INSERT INTO reconciliation (id, provider, from_at, to_at, daily, state, created_at, version) VALUES
                (gen_random_uuid(), 'test', timestamptz ':long-ago' - interval '%s',
                    timestamptz ':long-ago' + interval '%s', true, '%s', now(), 0)""";
        assertEquals(Set.of(), broken(Breaches.LEFT_OUT + run.formatted("1 day", "1 second", "FINISHED")));
        assertEquals(Set.of(), broken(Breaches.LEFT_OUT + run.formatted("0 second", "1 day", "NOT_OFFERED")));
        assertEquals(Set.of(I14), broken(Breaches.LEFT_OUT + run.formatted("1 day", "0 second", "FINISHED")));
        assertEquals(Set.of(I14), broken(Breaches.LEFT_OUT + run.formatted("1 day", "1 day", "COMPARING")));
    }

    private Set<Invariant> broken(String sql) {
        return corrupt(new Breaches.Breach(List.of(), sql, "'nothing'")).broken();
    }

    @ParameterizedTest
    @MethodSource("io.latchkey.payments.it.Breaches#all")
    void everyBreachIsNoticed(Breaches.Breach breach) {
        Corruption corruption = corrupt(breach);
        assertEquals(EnumSet.copyOf(breach.broken()), corruption.broken(), corruption::toString);
        List<String> examples = corruption.findings().stream()
                .filter(finding -> finding.invariant() == breach.broken().getFirst())
                .flatMap(finding -> finding.examples().stream())
                .toList();
        assertTrue(examples.contains(corruption.example()), corruption::toString);
    }

    record Corruption(Set<Invariant> broken, List<Finding> findings, String example) {}

    private Corruption corrupt(Breaches.Breach breach) {
        UUID chain = someone();
        String sql = named(breach.sql(), chain);
        String example = named(breach.example(), chain);
        QuarkusTransaction.begin();
        try {
            ledger.post(new LedgerTransaction(
                    chain,
                    TransactionKind.WRITE_OFF,
                    new Source("test", chain),
                    List.of(new Posting(Account.platformFees(), Account.tax("City tax"), Money.of(7, "EUR")))));
            List<Finding> before = invariants.checkHere();
            switchTriggers("DISABLE");
            Arrays.stream(sql.split(";")).forEach(database::update);
            switchTriggers("ENABLE");
            List<Finding> after = invariants.checkHere();
            Set<Invariant> broken = after.stream()
                    .filter(finding -> finding.breaches()
                            > before.get(finding.invariant().ordinal()).breaches())
                    .map(Finding::invariant)
                    .collect(toCollection(() -> EnumSet.noneOf(Invariant.class)));
            return new Corruption(
                    broken,
                    after,
                    database.first(row -> row.getString(1), "SELECT " + example).orElse(null));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String named(String sql, UUID chain) {
        return named(sql).replace(":chain", chain.toString()).replace(":long-ago", "2020-01-01T00:00:00Z");
    }

    private void switchTriggers(String how) {
        TABLES.forEach(table -> database.update("ALTER TABLE " + table + " " + how + " TRIGGER USER"));
    }

    @Test
    void eachHasABreachHere() {
        Set<Invariant> shown = Breaches.all()
                .map(breach -> breach.broken().getFirst())
                .collect(toCollection(() -> EnumSet.noneOf(Invariant.class)));
        assertEquals(EnumSet.allOf(Invariant.class), shown);
    }

    @Test
    void noneIsBrokenInBooksWithEverythingInThem() {
        named("");
        Set<String> kinds =
                new TreeSet<>(database.list(row -> row.getString(1), "SELECT DISTINCT kind FROM ledger_transaction"));
        assertTrue(
                kinds.containsAll(List.of(
                        "CAPTURE",
                        "CAPTURE_CONFLICT",
                        "CONFLICT_SETTLED",
                        "SETTLEMENT",
                        "DEPOSIT_SETTLED",
                        "TAKE_BACK",
                        "REFUND",
                        "REFUND_RETURNED",
                        "CHARGEBACK",
                        "PAYOUT_SENT",
                        "PAYOUT_PAID",
                        "PAYOUT_RETURNED")),
                kinds::toString);
        theBooksHold();
    }

    @Test
    void everyTriggerOfTheLedgerIsAmongThoseThatI7Misses() {
        List<String> triggers = database.list(
                row -> row.getString(1),
                """
                SELECT 'DROP TRIGGER ' || tgname || ' ON ' || tgrelid::regclass FROM pg_trigger
                WHERE NOT tgisinternal AND tgrelid::regclass::text LIKE 'ledger%'""");
        assertEquals(10, triggers.size(), triggers::toString);
        triggers.forEach(drop -> assertEquals(Set.of(I7), broken(drop), drop));
    }
}
