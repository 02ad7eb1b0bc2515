package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.listings.listing.ListingChanged;
import io.latchkey.listings.search.copy.Charges;
import io.latchkey.listings.search.copy.CopyRepository;
import io.latchkey.listings.search.copy.CopyRepository.StoredCalendar;
import io.latchkey.listings.search.index.ListingIndex;
import io.latchkey.platform.store.AfterCommit;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Keeps this replica's index like the database: reads everything when the service starts, and then, many times a second,
 * what has changed. A change is known by the transaction that made it: whatever was not visible at one look was changed
 * by a transaction that was still running then, and so is found by the next.
 */
@ApplicationScoped
public class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final int BATCH = 2_000;
    /** More than that, as after a migration of all rows, are read page by page, with everything else. */
    private static final int MOST_CHANGES = 5_000;

    private static final int TOLD_EVERY = 100_000;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final ListingRows rows;
    private final CopyRepository copies;
    private final AfterCommit afterCommit;
    private volatile ListingIndex index;
    private volatile Charges charges;
    private final ReentrantLock writing = new ReentrantLock();
    private String horizon;
    private Thread thread;

    IndexFollower(ListingRows rows, CopyRepository copies, AfterCommit afterCommit) {
        this.rows = rows;
        this.copies = copies;
        this.afterCommit = afterCommit;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("search-index").start(this::loop);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    /** Who has changed a listing here finds it changed at once, unless the index is busy with more than that. */
    void followAtOnce(@Observes ListingChanged change) {
        afterCommit.run(() -> {
            if (index != null && writing.tryLock()) {
                try {
                    follow(false);
                } finally {
                    writing.unlock();
                }
            }
        });
    }

    /** Empty until everything has been read once. */
    public Optional<ListingIndex> index() {
        return Optional.ofNullable(index);
    }

    /** Whether prices are known: what the platform takes was told. */
    public boolean knowsCharges() {
        return charges != null;
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            Duration pause = PAUSE;
            try {
                catchUp();
            } catch (RuntimeException e) {
                LOG.warn("The search index waits: " + e);
                pause = PAUSE_AFTER_A_FAILURE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** When it returns, the index holds all that was committed before the call. */
    public void catchUp() {
        writing.lock();
        try {
            if (index == null) {
                ListingIndex fresh = new ListingIndex();
                read(fresh);
                index = fresh;
            } else if (rows.isAnythingChangedSince(horizon)) {
                follow(true);
            }
        } finally {
            writing.unlock();
        }
    }

    /** @param mayReadAll if not, what would need it is left for later */
    private void follow(boolean mayReadAll) {
        String next = rows.horizon();
        boolean pricesChanged = !copies.charges().equals(Optional.ofNullable(charges));
        if (pricesChanged || rows.areMoreChangedSince(horizon, MOST_CHANGES)) {
            if (mayReadAll) {
                read(index);
            }
            return;
        }
        copies.calendarsChangedSince(horizon).forEach(one -> index.put(one.calendarGroup(), one.calendar()));
        rows.changedSince(horizon, orNone(charges)).forEach(row -> take(row, index));
        horizon = next;
    }

    /** Everything, at the start and when every price has changed; searches see one listing after the other change. */
    private void read(ListingIndex into) {
        String next = rows.horizon();
        Charges told = copies.charges().orElse(null);
        readCalendars(into);
        readListings(into, orNone(told));
        // Not before all is read: what fails on the way is to be done again as a whole.
        charges = told;
        horizon = next;
        LOG.infof("The search index holds %d listings.", into.size());
    }

    private void readCalendars(ListingIndex into) {
        UUID last = FIRST;
        for (List<StoredCalendar> some = copies.calendarsAfter(last, BATCH);
                !some.isEmpty();
                some = copies.calendarsAfter(last, BATCH)) {
            some.forEach(one -> into.put(one.calendarGroup(), one.calendar()));
            last = some.getLast().calendarGroup();
        }
    }

    private void readListings(ListingIndex into, Charges told) {
        Set<ListingId> published = new HashSet<>();
        UUID last = FIRST;
        for (List<ListingRows.Row> some = rows.publishedAfter(last, BATCH, told);
                !some.isEmpty();
                some = rows.publishedAfter(last, BATCH, told)) {
            some.forEach(row -> {
                take(row, into);
                published.add(row.id());
            });
            last = some.getLast().id().value();
            if (published.size() % TOLD_EVERY < some.size() && published.size() >= TOLD_EVERY) {
                LOG.infof("%d listings are in the search index, and more to come.", published.size());
            }
        }
        into.retain(published);
    }

    private static void take(ListingRows.Row row, ListingIndex index) {
        if (row.indexed() == null) {
            index.remove(row.id());
        } else {
            index.put(row.indexed());
        }
    }

    /** Before they are told, searches without dates need none. */
    private static Charges orNone(Charges told) {
        return told == null ? new Charges(0, 0, List.of()) : told;
    }
}
