package io.latchkey.payments.dispute;

import io.latchkey.kernel.id.PaymentId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class DisputeRepository implements PanacheRepositoryBase<Dispute, UUID> {

    private static final Set<DisputeState> UNDECIDED = EnumSet.of(DisputeState.OPEN, DisputeState.EVIDENCE_SENT);

    /** Read without loading the dispute: its payment is locked first. */
    Optional<PaymentId> paymentOf(UUID dispute) {
        return find("select paymentId from Dispute where id = ?1", dispute)
                .project(UUID.class)
                .firstResultOptional()
                .map(PaymentId::new);
    }

    Optional<Dispute> wishing(UUID call) {
        return find("wishId", call).firstResultOptional();
    }

    /** Besides this one. */
    boolean hasOtherUndecided(Dispute dispute) {
        return count(
                        "paymentId = ?1 and id <> ?2 and state in ?3",
                        dispute.paymentId().value(),
                        dispute.id(),
                        UNDECIDED)
                > 0;
    }

    /** In the order of their ids, after the given one; of all states if it is {@code null}. */
    List<Dispute> inState(DisputeState state, UUID after, int limit) {
        return (state == null
                        ? find("id > ?1 order by id", after)
                        : find("state = ?1 and id > ?2 order by id", state, after))
                .page(Page.ofSize(limit))
                .list();
    }
}
