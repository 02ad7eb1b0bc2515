package io.latchkey.bookings.claim;

import io.latchkey.bookings.booking.Actor;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.EvidenceId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.files.FileType;
import io.latchkey.platform.files.Upload;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A file that shows something about a claim. Never changed; its content is in the file store. */
@Entity
public class Evidence {

    @Id
    private UUID id;

    private UUID claimId;

    @Enumerated(EnumType.STRING)
    private Actor side;

    private UUID uploadedBy;
    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private int bytes;
    private String sha256;
    private Instant createdAt;

    /** For Hibernate only. */
    protected Evidence() {}

    /**
     * Who shows it.
     *
     * @param side guest or host
     */
    record By(Actor side, PersonId person) {}

    static Evidence of(EvidenceId id, ClaimId claim, By by, Upload file, Instant now) {
        Evidence evidence = new Evidence();
        evidence.id = id.value();
        evidence.claimId = claim.value();
        evidence.side = by.side();
        evidence.uploadedBy = by.person().value();
        evidence.name = file.name();
        evidence.type = file.type();
        evidence.bytes = file.content().length;
        evidence.sha256 = file.sha256();
        evidence.createdAt = now;
        return evidence;
    }

    EvidenceId id() {
        return new EvidenceId(id);
    }

    ClaimId claimId() {
        return new ClaimId(claimId);
    }

    Actor side() {
        return side;
    }

    String name() {
        return name;
    }

    FileType type() {
        return type;
    }

    int bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    Instant createdAt() {
        return createdAt;
    }
}
