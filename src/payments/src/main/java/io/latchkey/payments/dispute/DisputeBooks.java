package io.latchkey.payments.dispute;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.deposit.DepositService;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.ledger.store.LedgerReader;
import io.latchkey.payments.payment.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a dispute moves in the ledger, the escrow and the deposit, in the caller's transaction; the payment's row is locked. */
@ApplicationScoped
class DisputeBooks {

    private static final String SOURCE = "dispute";

    private final EscrowService escrows;
    private final DepositService deposits;
    private final Ledger ledger;
    private final LedgerReader reader;
    private final BorneBy policy;

    DisputeBooks(
            EscrowService escrows,
            DepositService deposits,
            Ledger ledger,
            LedgerReader reader,
            @ConfigProperty(name = "latchkey.disputes.borne-by", defaultValue = "HOST") BorneBy policy) {
        this.escrows = escrows;
        this.deposits = deposits;
        this.ledger = ledger;
        this.reader = reader;
        this.policy = policy;
    }

    /** The bank has taken the money: out of what is held, else from who bears it. */
    @Transactional(TxType.MANDATORY)
    public Bearing open(Payment payment, UUID dispute, Money amount) {
        Money held = escrows.lock(payment.bookingId()).held();
        Account payable = Account.payable(payment.hostId());
        Money owed = ledger.lockBalance(payable, amount.currency());
        Bearing bearing =
                Bearing.of(amount, held, deposits.held(payment.bookingId(), amount.currency()), hosts(payment), policy);
        escrows.chargeBack(payment.bookingId(), bearing.escrow());
        deposits.chargeBack(payment.bookingId(), bearing.deposit());
        post(
                payment.bookingId().value(),
                TransactionKind.CHARGEBACK,
                dispute,
                Templates.chargeback(payment.provider(), shares(payment, bearing), Map.of(payable, owed)));
        return bearing;
    }

    /** What the booking has brought the host so far: payouts and debts paid are in the host's own chain. */
    private Money hosts(Payment payment) {
        Set<Account> hosts = Set.of(Account.payable(payment.hostId()), Account.debt(payment.hostId()));
        Money sum = Money.zero(payment.amount().currency());
        for (LedgerReader.Stored stored : reader.chain(payment.bookingId().value())) {
            for (Posting posting : stored.sealed().transaction().postings()) {
                if (posting.amount().currency().equals(sum.currency())) {
                    sum = hosts.contains(posting.to()) ? sum.plus(posting.amount()) : sum;
                    sum = hosts.contains(posting.from()) ? sum.minus(posting.amount()) : sum;
                }
            }
        }
        return sum;
    }

    /** It is back: where it came from; a debt that is left is paid first. */
    @Transactional(TxType.MANDATORY)
    public void giveBack(Payment payment, Dispute dispute) {
        escrows.restore(payment.bookingId(), dispute.bearing().escrow());
        deposits.restore(payment.bookingId(), dispute.bearing().deposit());
        Account payable = Account.payable(payment.hostId());
        ledger.lockBalance(payable, dispute.amount().currency());
        Money owing = ledger.lockBalance(
                        Account.debt(payment.hostId()), dispute.amount().currency())
                .negated();
        post(
                payment.bookingId().value(),
                TransactionKind.CHARGEBACK_RETURNED,
                dispute.id(),
                Templates.chargebackReturned(
                        payment.provider(), shares(payment, dispute.bearing()), Map.of(payable, owing)));
    }

    private static List<Templates.Share> shares(Payment payment, Bearing bearing) {
        return List.of(
                new Templates.Share(Account.escrow(payment.bookingId()), bearing.escrow()),
                new Templates.Share(Account.deposit(payment.bookingId()), bearing.deposit()),
                new Templates.Share(Account.payable(payment.hostId()), bearing.host()),
                new Templates.Share(Account.losses(payment.provider()), bearing.platform()));
    }

    /** What the provider charges for it, beside the booking's chain: it is between the provider and us. */
    @Transactional(TxType.MANDATORY)
    public void charge(String provider, UUID dispute, Money fee) {
        if (fee != null && fee.isPositive()) {
            post(dispute, TransactionKind.PROVIDER_FEE, dispute, Templates.providerFee(provider, fee));
        }
    }

    /** The provider charges nothing any more: what it had charged is back. */
    @Transactional(TxType.MANDATORY)
    public void waive(String provider, UUID dispute) {
        List<Posting> back = reader.chain(dispute).stream()
                .filter(stored -> stored.sealed().transaction().kind() == TransactionKind.PROVIDER_FEE)
                .flatMap(stored -> stored.sealed().transaction().postings().stream())
                .flatMap(fee -> Templates.providerFeeWaived(provider, fee.amount()).stream())
                .toList();
        if (!back.isEmpty()) {
            post(dispute, TransactionKind.PROVIDER_FEE_WAIVED, dispute, back);
        }
    }

    private void post(UUID chain, TransactionKind kind, UUID dispute, List<Posting> postings) {
        ledger.post(new LedgerTransaction(chain, kind, new Source(SOURCE, dispute), postings));
    }
}
