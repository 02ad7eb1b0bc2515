package io.latchkey.payments.ledger.store;

import io.latchkey.platform.store.Database;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** Reads of one moment, in a transaction that PostgreSQL itself lets write nothing. */
@ApplicationScoped
public class Snapshot {

    private static final int AT_MOST_SECONDS = 600;

    private final Database database;

    Snapshot(Database database) {
        this.database = database;
    }

    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = AT_MOST_SECONDS)
    public <T> T read(Supplier<T> reads) {
        database.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        return reads.get();
    }
}
