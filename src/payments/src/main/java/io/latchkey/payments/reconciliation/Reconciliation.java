package io.latchkey.payments.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One comparison of a provider's list with our books for a period. The list is read page by page, each page stored with
 * its place, so that a run goes on after a crash where it was; then both sides are compared, each difference becomes a
 * case, and cases of the period that are none any more are closed.
 */
@Entity
public class Reconciliation {

    @Id
    private UUID id;

    private String provider;
    private Instant fromAt;
    private Instant toAt;
    private boolean daily;
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private ReconciliationState state;

    private String listedAfter;
    private long listed;
    private long differences;
    private long closed;
    private String trouble;
    private Instant createdAt;
    private Instant finishedAt;

    @Version
    private long version;

    protected Reconciliation() {}

    /**
     * What is compared.
     *
     * @param from inclusive, by the provider's clock
     * @param to exclusive
     */
    public record Scope(String provider, Instant from, Instant to) {}

    /** @param requestedBy the operator's name; {@code null} for the daily run */
    static Reconciliation of(UUID id, Scope scope, String requestedBy, Instant now) {
        Reconciliation run = new Reconciliation();
        run.id = id;
        run.provider = scope.provider();
        run.fromAt = scope.from();
        run.toAt = scope.to();
        run.daily = requestedBy == null;
        run.requestedBy = requestedBy;
        run.state = ReconciliationTransitions.TABLE.initial();
        run.createdAt = now;
        return run;
    }

    /** A page of the list is stored. */
    void list(int deeds, Optional<String> next) {
        listed += deeds;
        trouble = null;
        next.ifPresentOrElse(place -> listedAfter = place, () -> step(ReconciliationStep.END_LIST));
    }

    void refuse(Instant now) {
        step(ReconciliationStep.REFUSE);
        finishedAt = now;
    }

    /** It goes on later; this is why not now. */
    void delay(String because) {
        trouble = because;
    }

    /**
     * @param found how many cases of the period this run has seen
     * @param vanished how many it has closed
     */
    void finish(long found, long vanished, Instant now) {
        step(ReconciliationStep.FINISH);
        differences = found;
        closed = vanished;
        trouble = null;
        finishedAt = now;
    }

    private void step(ReconciliationStep step) {
        state = ReconciliationTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a reconciliation cannot " + step + " in " + state));
    }

    public UUID id() {
        return id;
    }

    public Scope scope() {
        return new Scope(provider, fromAt, toAt);
    }

    public boolean isDaily() {
        return daily;
    }

    /** {@code null} for the daily run. */
    public String requestedBy() {
        return requestedBy;
    }

    public ReconciliationState state() {
        return state;
    }

    Optional<String> listedAfter() {
        return Optional.ofNullable(listedAfter);
    }

    /** How many deeds the provider has listed so far. */
    public long listed() {
        return listed;
    }

    public long differences() {
        return differences;
    }

    public long closed() {
        return closed;
    }

    /** Why it does not go on at the moment; {@code null} if it does. */
    public String trouble() {
        return trouble;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
