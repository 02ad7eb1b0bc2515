package io.latchkey.bookings.claim;

import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.EvidenceId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Evidence; whoever adds to it holds the lock of the claim's booking. */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    /** @throws ProblemException NOT_FOUND if the claim has no such piece */
    Evidence get(ClaimId claim, EvidenceId id) {
        return find("id = ?1 and claimId = ?2", id.value(), claim.value())
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, "There is no such evidence, or it is not for you."));
    }

    long countOf(ClaimId claim) {
        return count("claimId", claim.value());
    }

    Optional<Evidence> same(ClaimId claim, String sha256) {
        return find("claimId = ?1 and sha256 = ?2", claim.value(), sha256).firstResultOptional();
    }

    /** Those after the given id, oldest first. */
    List<Evidence> of(ClaimId claim, UUID after, int limit) {
        return find("claimId = ?1 and id > ?2 order by id", claim.value(), after)
                .page(Page.ofSize(limit))
                .list();
    }

    Set<UUID> known(Collection<UUID> ids) {
        return find("select id from Evidence where id in ?1", ids).project(UUID.class).stream()
                .collect(Collectors.toSet());
    }
}
