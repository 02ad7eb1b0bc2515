package io.latchkey.payments.it;

import io.latchkey.platform.store.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the statements that the service sends, its own and Hibernate's; not those of the ledger. */
@Alternative
@Priority(1)
@Singleton
class CountingDatabase extends Database {

    private final AtomicLong sent = new AtomicLong();
    private final Statistics hibernate;

    CountingDatabase(DataSource dataSource, EntityManagerFactory factory) {
        super(dataSource);
        this.hibernate = factory.unwrap(SessionFactory.class).getStatistics();
        this.hibernate.setStatisticsEnabled(true);
    }

    long statements() {
        return sent.get() + hibernate.getPrepareStatementCount();
    }

    @Override
    public int update(String sql, Object... arguments) {
        sent.incrementAndGet();
        return super.update(sql, arguments);
    }

    @Override
    public <T> List<T> list(RowReader<T> reader, String sql, Object... arguments) {
        sent.incrementAndGet();
        return super.list(reader, sql, arguments);
    }
}
