package io.latchkey.bookings.claim;

import io.latchkey.kernel.id.EvidenceId;
import io.latchkey.platform.files.FileKey;
import io.latchkey.platform.files.FileOwner;
import io.latchkey.platform.files.UploadRoute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Which files are evidence, and where they come in. */
@ApplicationScoped
class EvidenceFiles implements FileOwner {

    private static final String AREA = "evidence";

    private final EvidenceRepository evidence;

    EvidenceFiles(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    static FileKey key(EvidenceId id) {
        return new FileKey(AREA, id.value());
    }

    @Override
    public String area() {
        return AREA;
    }

    @Override
    @Transactional
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : evidence.known(ids);
    }

    @Produces
    @Singleton
    static UploadRoute route() {
        return new UploadRoute(Pattern.compile("/v1/claims/[^/]+/evidence"));
    }
}
