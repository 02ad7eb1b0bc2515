package io.latchkey.payments.reconciliation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.operator.OperatorAction;
import io.latchkey.payments.provider.DeedKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A difference between a provider's list and our books. Opened by the run that finds it, once, however often it is
 * found; closed by an operator who accepts it, or by a run that finds both sides the same.
 */
@Entity
public class ReconciliationCase {

    @Id
    private UUID id;

    private String provider;
    private String reference;

    @Enumerated(EnumType.STRING)
    private DifferenceKind kind;

    @Enumerated(EnumType.STRING)
    private DeedKind deed;

    private UUID operationId;
    private Long thereMinor;
    private String thereCurrency;
    private Long hereMinor;
    private String hereCurrency;
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private UUID runId;
    private Instant openedAt;
    private Instant seenAt;
    private Instant closedAt;
    private String note;
    private UUID actionId;

    @Version
    private long version;

    protected ReconciliationCase() {}

    static ReconciliationCase open(UUID id, Reconciliation run, Difference difference, Instant now) {
        ReconciliationCase opened = new ReconciliationCase();
        opened.id = id;
        opened.provider = run.scope().provider();
        opened.reference = difference.reference();
        opened.kind = difference.kind();
        opened.state = CaseTransitions.TABLE.initial();
        opened.openedAt = now;
        opened.take(run, difference, now);
        return opened;
    }

    /** A run has found it again: what had vanished, or was accepted at another amount, is open again. */
    void seen(Reconciliation run, Difference difference, Instant now) {
        boolean other = !Objects.equals(there().orElse(null), difference.there())
                || !Objects.equals(here().orElse(null), difference.here());
        if (state == CaseState.VANISHED || (state == CaseState.RESOLVED && other)) {
            step(CaseStep.RETURN);
            openedAt = now;
            closedAt = null;
            note = null;
            actionId = null;
        }
        take(run, difference, now);
    }

    private void take(Reconciliation run, Difference difference, Instant now) {
        runId = run.id();
        deed = difference.deed();
        operationId = difference.operation();
        thereMinor = difference.there() == null ? null : difference.there().amountMinor();
        thereCurrency = code(difference.there());
        hereMinor = difference.here() == null ? null : difference.here().amountMinor();
        hereCurrency = code(difference.here());
        occurredAt = difference.at();
        seenAt = now;
    }

    private static String code(Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    void resolve(OperatorAction action) {
        step(CaseStep.RESOLVE);
        closedAt = action.at();
        note = action.because().reason();
        actionId = action.id();
    }

    void vanish(Reconciliation run, Instant now) {
        step(CaseStep.VANISH);
        closedAt = now;
        note = "Both sides are the same since the run " + run.id();
    }

    private void step(CaseStep step) {
        state = CaseTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a case cannot " + step + " in " + state));
    }

    public UUID id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    /** The provider's name for what it did; our call's id if it has none. */
    public String reference() {
        return reference;
    }

    public DifferenceKind kind() {
        return kind;
    }

    public DeedKind deed() {
        return deed;
    }

    /** Our call; {@code null} if we made none. */
    public UUID operationId() {
        return operationId;
    }

    /** What the provider lists. */
    public Optional<Money> there() {
        return Optional.ofNullable(thereMinor).map(minor -> Money.of(minor, thereCurrency));
    }

    /** What our books say. */
    public Optional<Money> here() {
        return Optional.ofNullable(hereMinor).map(minor -> Money.of(minor, hereCurrency));
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public CaseState state() {
        return state;
    }

    /** The run that saw it last. */
    public UUID runId() {
        return runId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** The operator's reason, or how it closed by itself; {@code null} while it is open. */
    public String note() {
        return note;
    }

    /** The action that closed it; {@code null} unless an operator did. */
    public UUID actionId() {
        return actionId;
    }
}
