package io.latchkey.listings.listing;

import io.latchkey.kernel.id.UnitId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One thing that one party uses at a time; it may be offered by several listings. Out of use is for good. */
@Entity
public class Unit {

    @Id
    private UUID id;

    private Instant archivedAt;

    protected Unit() {}

    Unit(UnitId id) {
        this.id = id.value();
    }

    UnitId id() {
        return new UnitId(id);
    }

    boolean isActive() {
        return archivedAt == null;
    }

    void archive(Instant now) {
        archivedAt = now;
    }
}
