package io.latchkey.payments.dispute;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.operator.OperatorActions;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderDispute;
import io.latchkey.payments.settlement.RefundPromises;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.job.Jobs;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps of a dispute, each in one transaction with the ledger; the provider is asked and told between them. */
@ApplicationScoped
public class DisputeService {

    static final String WATCH = "dispute";
    static final String TELL = "dispute-wish";

    private final DisputeRepository disputes;
    private final DisputeBooks books;
    private final DisputeEvents events;
    private final PaymentService payments;
    private final EscrowService escrows;
    private final RefundPromises promises;
    private final OperationService operations;
    private final OperatorActions actions;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    DisputeService(
            DisputeRepository disputes,
            DisputeBooks books,
            DisputeEvents events,
            PaymentService payments,
            EscrowService escrows,
            RefundPromises promises,
            OperationService operations,
            OperatorActions actions,
            Jobs jobs,
            Ids ids,
            InstantSource clock) {
        this.disputes = disputes;
        this.books = books;
        this.events = events;
        this.payments = payments;
        this.escrows = escrows;
        this.promises = promises;
        this.operations = operations;
        this.actions = actions;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes over what the provider says, however often and in whatever order it is heard.
     *
     * @return false if it is about nothing of ours, or about a capture that we are not sure of yet
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean learn(String provider, ProviderDispute found) {
        Optional<Operation> authorization = found.authorization()
                .flatMap(operations::find)
                .filter(operation -> operation.provider().equals(provider));
        if (authorization.isEmpty()) {
            return false;
        }
        Payment payment = payments.lock(new PaymentId(authorization.get().subject()));
        if (!payment.captured().isPositive()
                || !payment.amount().currency().equals(found.amount().currency())) {
            return false;
        }
        Dispute dispute = disputes.findById(ProviderDispute.idOf(provider, found.reference()));
        if (dispute == null) {
            dispute = open(payment, found);
        }
        dispute.dueBy(found.dueBy());
        follow(payment, dispute, found);
        return true;
    }

    private Dispute open(Payment payment, ProviderDispute found) {
        Instant now = clock.instant();
        UUID id = ProviderDispute.idOf(payment.provider(), found.reference());
        Bearing bearing = books.open(payment, id, found.amount());
        books.charge(payment.provider(), id, found.fee());
        Dispute dispute = Dispute.opened(payment, found, bearing, now);
        disputes.persist(dispute);
        payment.contested().open();
        events.opened(payment, dispute);
        jobs.schedule(DurableWork.instance(WATCH, id), now);
        return dispute;
    }

    private void follow(Payment payment, Dispute dispute, ProviderDispute found) {
        DisputeStep step =
                switch (found.status()) {
                    case NEEDS_EVIDENCE -> null;
                    case UNDER_REVIEW -> DisputeStep.SEND_EVIDENCE;
                    case WON -> DisputeStep.WIN;
                    case LOST ->
                        dispute.wish()
                                        .filter(wish -> wish == DisputeWish.ACCEPT)
                                        .isPresent()
                                ? DisputeStep.ACCEPT
                                : DisputeStep.LOSE;
                };
        if (step == null || !dispute.allows(step)) {
            return;
        }
        Instant now = clock.instant();
        dispute.step(step, now);
        if (dispute.state().isOver()) {
            end(payment, dispute, found);
        }
    }

    private void end(Payment payment, Dispute dispute, ProviderDispute found) {
        boolean won = dispute.state() == DisputeState.WON;
        if (won) {
            books.giveBack(payment, dispute);
        } else {
            payment.contested().lose(dispute.amount());
            promises.endByBank(payment, dispute.bearing().platform());
        }
        if (found.fee() == null || found.fee().isZero()) {
            books.waive(payment.provider(), dispute.id());
        }
        if (!disputes.hasOtherUndecided(dispute)) {
            payment.contested().settle();
            escrows.endDispute(payment.bookingId());
        }
        events.ended(payment, dispute);
    }

    /**
     * Sends evidence right after the commit, and again until the provider has it.
     *
     * @throws ProblemException NOT_FOUND, or ILLEGAL_TRANSITION if it is too late or something is being told already
     */
    @Transactional
    public Dispute sendEvidence(UUID id, String text, Because because) {
        Dispute dispute = wished(id, DisputeStep.SEND_EVIDENCE);
        dispute.evidence(text);
        return tell(dispute, DisputeWish.SEND_EVIDENCE, ActionKind.SEND_EVIDENCE, because);
    }

    /** Gives the dispute up, as {@link #sendEvidence} does its part. */
    @Transactional
    public Dispute accept(UUID id, Because because) {
        return tell(wished(id, DisputeStep.ACCEPT), DisputeWish.ACCEPT, ActionKind.ACCEPT_DISPUTE, because);
    }

    private Dispute wished(UUID id, DisputeStep step) {
        Dispute dispute = lock(id).orElseThrow(DisputeService::notFound);
        if (!dispute.allows(step)) {
            throw notNow(dispute, "The dispute is " + dispute.state() + "; the guest's bank decides or has decided.");
        }
        if (dispute.wish().isPresent()) {
            throw notNow(dispute, "The provider is being told another decision; read the dispute again in a moment.");
        }
        return dispute;
    }

    private Dispute tell(Dispute dispute, DisputeWish what, ActionKind action, Because because) {
        actions.write(action, dispute.id(), because);
        UUID call = ids.next();
        dispute.wish(what, call);
        jobs.schedule(DurableWork.instance(TELL, call), clock.instant());
        return dispute;
    }

    /** The provider does not take what an operator wanted. */
    @Transactional(TxType.REQUIRES_NEW)
    public void refused(UUID call, String message) {
        disputes.wishing(call)
                .flatMap(dispute -> lock(dispute.id()))
                .filter(dispute -> call.equals(dispute.wishId()))
                .ifPresent(dispute -> dispute.refused(message));
    }

    /** The payment first, as everywhere, so that nobody waits in a circle. */
    private Optional<Dispute> lock(UUID id) {
        Optional<PaymentId> payment = disputes.paymentOf(id);
        payment.ifPresent(payments::lock);
        return payment.map(locked -> disputes.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional
    public Optional<Dispute> find(UUID id) {
        return disputes.findByIdOptional(id);
    }

    /** The dispute whose wish is still to be told under this id. */
    @Transactional
    public Optional<Dispute> wishing(UUID call) {
        return disputes.wishing(call);
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    public Dispute get(UUID id) {
        return find(id).orElseThrow(DisputeService::notFound);
    }

    /** In the order of their ids, after the given one; of all states if it is {@code null}. */
    @Transactional
    public List<Dispute> inState(DisputeState state, UUID after, int limit) {
        return disputes.inState(state, after, limit);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such dispute.");
    }

    private static ProblemException notNow(Dispute dispute, String detail) {
        return new ProblemException(PaymentsProblem.ILLEGAL_TRANSITION, detail)
                .with("state", dispute.state().name());
    }
}
