package io.latchkey.payments.settlement;

import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.deposit.Deposit;
import io.latchkey.payments.deposit.DepositService;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentEvents;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.payment.Viewer;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Divides a booking's money, in one transaction with the ledger; the guest's part leaves afterwards. */
@ApplicationScoped
public class SettlementService {

    private final PaymentService payments;
    private final EscrowService escrows;
    private final DepositService deposits;
    private final SettlementRepository settlements;
    private final RefundRepository refunds;
    private final RefundTimers timers;
    private final PaymentEvents events;
    private final Ids ids;
    private final InstantSource clock;

    SettlementService(
            PaymentService payments,
            EscrowService escrows,
            DepositService deposits,
            SettlementRepository settlements,
            RefundRepository refunds,
            RefundTimers timers,
            PaymentEvents events,
            Ids ids,
            InstantSource clock) {
        this.payments = payments;
        this.escrows = escrows;
        this.deposits = deposits;
        this.settlements = settlements;
        this.refunds = refunds;
        this.timers = timers;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Divides what is held. */
    @Transactional
    public Settlement settle(PaymentId id, Division division, Reason reason) {
        Payment payment = payments.lock(id);
        DisputeRules.requireUndisputed(payment);
        UUID settlement = ids.next();
        Division fits = escrows.withinHeld(payment.bookingId(), division);
        escrows.settle(payment.bookingId(), payment.hostId(), settlement, fits);
        return write(payment, "settled", settlement, new Settlement.Parts(fits.refund(), fits.released(), reason));
    }

    /** Divides what was frozen for the claim, all in one: it moves for nobody else in between. */
    @Transactional
    public Settlement settle(PaymentId id, Division division, Reason reason, ClaimId claim) {
        settleClaim(id, claim);
        return settle(id, division, reason);
    }

    /** Gives the guest money back that was released already; the division says from whom it is taken. */
    @Transactional
    public Settlement takeBack(PaymentId id, Division division) {
        return takeBack(id, division, new Source("settlement", ids.next()));
    }

    /** As {@link #takeBack(PaymentId, Division)}; the settlement gets the id of what causes it. */
    @Transactional(TxType.MANDATORY)
    Settlement takeBack(PaymentId id, Division division, Source because) {
        Payment payment = payments.lock(id);
        DisputeRules.requireUndisputed(payment);
        DisputeRules.requireNotGivenByBank(payment, escrows.of(payment.bookingId()), division.refund());
        UUID settlement = because.id();
        escrows.takeBack(payment.bookingId(), payment.hostId(), because, division);
        return write(
                payment,
                "settled",
                settlement,
                new Settlement.Parts(division.refund(), division.refund().minus(division.refund()), Reason.TAKE_BACK));
    }

    /**
     * Divides the security deposit, once: so much for the host, the rest for the guest.
     *
     * @param why for both parties to read
     */
    @Transactional
    public Settlement settleDeposit(PaymentId id, Money toHost, String why) {
        Payment payment = payments.lock(id);
        DisputeRules.requireUndisputed(payment);
        escrows.requireNotFrozen(payment.bookingId());
        UUID settlement = ids.next();
        Deposit deposit = deposits.divide(payment.bookingId(), payment.hostId(), settlement, toHost, why);
        escrows.endIfFree(payment.bookingId());
        return write(
                payment,
                "deposit-settled",
                settlement,
                new Settlement.Parts(deposit.toGuest(), deposit.toHost(), Reason.DEPOSIT));
    }

    private Settlement write(Payment payment, String event, UUID id, Settlement.Parts parts) {
        Settlement settlement = Settlement.of(id, payment.bookingId(), payment.id(), parts, clock.instant());
        settlements.persist(settlement);
        if (parts.refund().isPositive()) {
            Refund refund = Refund.of(ids.next(), settlement);
            refunds.persist(refund);
            timers.start(payment, refund);
        }
        events.tell(
                event,
                payment,
                Map.of(
                        "settlementId",
                        id.toString(),
                        "refund",
                        parts.refund(),
                        "released",
                        parts.released(),
                        "reason",
                        parts.reason().name()));
        return settlement;
    }

    /** A payment's refunds, oldest first, for whoever may see the payment. */
    @Transactional
    public List<Refund> refunds(PaymentId id, Viewer viewer) {
        payments.get(id, viewer);
        return refunds.ofPayment(id.value());
    }

    /** A promise to the guest and why it was made. */
    public record ReasonedRefund(Refund refund, Reason reason) {}

    /** A payment's refunds with their reasons, oldest first. */
    @Transactional
    public List<ReasonedRefund> reasonedRefunds(PaymentId id) {
        Map<UUID, Reason> reasons = settlements.ofPayment(id.value()).stream()
                .collect(Collectors.toMap(Settlement::id, Settlement::reason));
        return refunds.ofPayment(id.value()).stream()
                .map(refund -> new ReasonedRefund(refund, reasons.get(refund.settlementId())))
                .toList();
    }

    /** Nothing of the booking's held money moves until the claim is settled; no news if that was before this is heard. */
    @Transactional
    public void freezeFor(PaymentId id, ClaimId claim, String reason) {
        escrows.freezeFor(payments.lock(id).bookingId(), claim, reason);
    }

    /** The claim came to nothing: what was frozen for it moves again. */
    @Transactional
    public void settleClaim(PaymentId id, ClaimId claim) {
        escrows.settleClaim(payments.lock(id).bookingId(), claim);
    }
}
