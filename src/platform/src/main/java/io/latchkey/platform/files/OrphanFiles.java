package io.latchkey.platform.files;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Deletes files that no row names: their transaction came to nothing, or what they belonged to is gone. */
@Singleton
public class OrphanFiles {

    private static final Duration EVERY = Duration.ofHours(6);

    /** Far longer than any transaction between the file and its row. */
    private static final Duration GRACE = Duration.ofHours(24);

    /** As many as one question to the rows names. */
    private static final int BATCH = 1_000;

    private final FileStore store;
    private final List<FileOwner> owners;
    private final InstantSource clock;

    OrphanFiles(FileStore store, @All List<FileOwner> owners, InstantSource clock) {
        this.store = store;
        this.owners = owners;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Task<Void> task() {
        return Tasks.recurring("orphan-files", Schedules.fixedDelay(EVERY)).execute((task, context) -> collect());
    }

    /** Returns how many there were. */
    public int collect() {
        Instant old = clock.instant().minus(GRACE);
        return owners.stream().mapToInt(owner -> collect(owner, old)).sum();
    }

    private int collect(FileOwner owner, Instant old) {
        try (Stream<FileKey> files = store.keys(owner.area())) {
            return files.filter(key -> key.madeAt().isBefore(old))
                    .gather(Gatherers.windowFixed(BATCH))
                    .mapToInt(batch -> collect(owner, batch))
                    .sum();
        }
    }

    /** A file that vanishes while it is looked for is listed no more, or deleted again: both are nothing. */
    private int collect(FileOwner owner, List<FileKey> batch) {
        Set<UUID> known = owner.known(batch.stream().map(FileKey::id).toList());
        Set<FileKey> orphans =
                batch.stream().filter(key -> !known.contains(key.id())).collect(Collectors.toSet());
        orphans.forEach(store::delete);
        return orphans.size();
    }
}
