package io.latchkey.payments.statement;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.ledger.store.HostLedger;
import io.latchkey.payments.ledger.store.HostLedger.HostPosting;
import io.latchkey.payments.ledger.store.HostLedger.Month;
import io.latchkey.payments.ledger.store.HostLedger.Of;
import io.latchkey.payments.ledger.store.HostLedger.Place;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads statements. A month of any size is read in pages, so that it never has to fit into memory. */
@ApplicationScoped
public class StatementService {

    private static final int PAGE = 1_000;

    private final HostLedger ledger;
    private final PaymentService payments;
    private final Database database;

    StatementService(HostLedger ledger, PaymentService payments, Database database) {
        this.ledger = ledger;
        this.payments = payments;
        this.database = database;
    }

    /** A statement and some of its movements, oldest first. */
    public record View(Statement statement, List<Movement> movements) {}

    /** The months before the moment in which anything moved, newest first, then by currency. */
    public List<Month> monthsBefore(PersonId host, Instant moment) {
        return ledger.monthsBefore(host, moment);
    }

    /** The statement and its movements after the place, in one view of the ledger even while it grows. */
    @Transactional
    public View view(Statement.Key key, Place after, int limit) {
        inOneView();
        return new View(read(key), movements(key, after, limit));
    }

    /** The statement without its movements. */
    @Transactional
    public Statement statement(Statement.Key key) {
        inOneView();
        return read(key);
    }

    private void inOneView() {
        database.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    private Statement read(Statement.Key key) {
        Sums now = Sums.of(ledger.balances(of(key)), key.currency());
        return Statement.of(key, now, ledger.sums(of(key), key.month().period()));
    }

    /** The movements, oldest first, read page by page while they are asked for. */
    public Iterator<Movement> movements(Statement.Key key) {
        return new Pages<>(after -> movements(key, after == null ? Place.START : after.place(), PAGE), PAGE);
    }

    private List<Movement> movements(Statement.Key key, Place after, int limit) {
        List<HostPosting> postings = ledger.postings(of(key), key.month().period(), after, limit);
        Map<UUID, String> descriptions =
                payments.descriptions(postings.stream().map(HostPosting::chain).collect(Collectors.toSet()));
        return postings.stream()
                .map(posting ->
                        Movement.of(posting, booking(key.host(), posting.chain()), descriptions.get(posting.chain())))
                .toList();
    }

    /** The host's own chain holds payouts and debts. */
    private static UUID booking(PersonId host, UUID chain) {
        return chain.equals(host.value()) ? null : chain;
    }

    private static Of of(Statement.Key key) {
        return new Of(key.host(), key.currency());
    }
}
