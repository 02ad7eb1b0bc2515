package io.latchkey.platform.store;

import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import org.jboss.logging.Logger;

/** Runs things once the running transaction is committed, in the same thread, with its connection already given back. */
@Singleton
public class AfterCommit {

    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

    private final TransactionManager transactions;

    public AfterCommit(TransactionManager transactions) {
        this.transactions = transactions;
    }

    public boolean inTransaction() {
        try {
            return transactions.getStatus() == Status.STATUS_ACTIVE;
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At once without a transaction, never after a rollback. What it throws is logged: the commit stands. */
    public void run(Runnable action) {
        if (!inTransaction()) {
            action.run();
            return;
        }
        try {
            transactions.getTransaction().registerSynchronization(new Later(action));
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Later implements Synchronization {

        private final Runnable action;

        Later(Runnable action) {
            this.action = action;
        }

        @Override
        public void beforeCompletion() {
            // Nothing to do before.
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                return;
            }
            try {
                // The finished transaction still hangs on the thread; the action may want one of its own.
                Transaction finished = transactions.suspend();
                try {
                    action.run();
                } finally {
                    transactions.resume(finished);
                }
            } catch (Exception e) {
                LOG.error("What should follow a commit failed; durable work repeats it", e);
            }
        }
    }
}
