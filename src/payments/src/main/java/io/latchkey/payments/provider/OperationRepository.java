package io.latchkey.payments.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OperationRepository implements PanacheRepositoryBase<Operation, UUID> {

    /** What a call is about, read without loading it: its subject is locked first. */
    record About(OperationKind kind, UUID subjectId) {}

    Optional<About> about(UUID id) {
        return find("select kind, subjectId from Operation where id = ?1", id)
                .project(About.class)
                .firstResultOptional();
    }

    Operation lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Operation> unfinished(UUID subject, Collection<OperationKind> kinds) {
        return find("subjectId = ?1 and kind in ?2 and state in ?3", subject, kinds, UNFINISHED)
                .firstResultOptional();
    }

    Optional<Operation> conflictedCapture(UUID subject, UUID authorization) {
        return find(
                        "subjectId = ?1 and authorizationId = ?2 and kind = ?3 and state = ?4",
                        subject,
                        authorization,
                        OperationKind.CAPTURE,
                        OperationState.CONFLICTED)
                .firstResultOptional();
    }

    boolean hasConflict(UUID subject, UUID cause) {
        return count("subjectId = ?1 and causeId = ?2 and state = ?3", subject, cause, OperationState.CONFLICTED) > 0;
    }

    boolean hasCaptured(String provider) {
        return find(
                        "provider = ?1 and kind = ?2 and state = ?3",
                        provider,
                        OperationKind.CAPTURE,
                        OperationState.SUCCEEDED)
                .firstResultOptional()
                .isPresent();
    }

    List<Operation> ofSubject(UUID subject) {
        return list("subjectId = ?1 order by id", subject);
    }

    List<Operation> inStates(Collection<OperationState> states, UUID after, int limit) {
        return find("state in ?1 and id > ?2 order by id", states, after)
                .page(Page.ofSize(limit))
                .list();
    }

    private static final List<OperationState> UNFINISHED =
            List.of(OperationState.PLANNED, OperationState.SENT, OperationState.WAITING, OperationState.UNKNOWN);
}
