package io.latchkey.platform.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The collector for one area, as its owner and the clock are said to be. */
final class Orphans {

    private Orphans() {}

    static OrphanFiles of(FileStore files, String area, Set<UUID> known, String now) {
        FileOwner owner = new FileOwner() {
            @Override
            public String area() {
                return area;
            }

            @Override
            public Set<UUID> known(Collection<UUID> ids) {
                return known;
            }
        };
        return new OrphanFiles(files, List.of(owner), () -> Instant.parse(now));
    }
}
