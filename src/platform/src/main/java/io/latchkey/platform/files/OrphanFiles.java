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

/** Deletes files that no row names: their transaction came to nothing, or what they belonged to is gone. */
@Singleton
public class OrphanFiles {

    private static final Duration EVERY = Duration.ofHours(6);

    /** Far longer than any transaction between the file and its row. */
    private static final Duration GRACE = Duration.ofHours(24);

    private final FileStore files;
    private final List<FileOwner> owners;
    private final InstantSource clock;

    OrphanFiles(FileStore files, @All List<FileOwner> owners, InstantSource clock) {
        this.files = files;
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
        List<FileKey> candidates = files.keys(owner.area()).stream()
                .filter(key -> key.madeAt().isBefore(old))
                .toList();
        Set<UUID> known = owner.known(candidates.stream().map(FileKey::id).toList());
        List<FileKey> orphans =
                candidates.stream().filter(key -> !known.contains(key.id())).toList();
        orphans.forEach(files::delete);
        return orphans.size();
    }
}
