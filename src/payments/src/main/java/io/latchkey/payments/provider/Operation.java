package io.latchkey.payments.provider;

import io.latchkey.kernel.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * One call to a provider, from the decision to its outcome. Written as PLANNED together with the decision, SENT before
 * the call leaves, and finished by the answer, by a look-up or by a webhook's look-up, whichever is first. A call
 * without a clear answer is UNKNOWN until the provider has said what became of it.
 */
@Entity
@Table(name = "provider_operation")
public class Operation {

    @Id
    private UUID id;

    private String provider;

    @Enumerated(EnumType.STRING)
    private OperationKind kind;

    private UUID subjectId;
    private UUID chainId;
    private UUID causeId;
    private UUID authorizationId;
    private Currency currency;
    private long amountMinor;
    private String instrument;
    private String description;

    @Enumerated(EnumType.STRING)
    private OperationState state;

    @Embedded
    private OperationTimes times;

    @Embedded
    private OperationReport report;

    @Version
    private long version;

    protected Operation() {}

    /**
     * What a call is for.
     *
     * @param subject the payment or payout; at most one unfinished call of a kind per subject
     * @param chain the booking or host whose ledger chain it belongs to
     * @param cause what exactly it serves, for example one refund of a payment's many; may be {@code null}
     */
    public record Purpose(String provider, UUID subject, UUID chain, UUID cause) {}

    static Operation planned(Purpose purpose, ProviderCall call, Instant now) {
        Operation operation = new Operation();
        operation.id = call.id();
        operation.provider = purpose.provider();
        operation.kind = call.kind();
        operation.subjectId = purpose.subject();
        operation.chainId = purpose.chain();
        operation.causeId = purpose.cause();
        operation.currency = call.amount().currency();
        operation.amountMinor = call.amount().amountMinor();
        operation.times = new OperationTimes(now, call.notAfter());
        operation.state = OperationTransitions.TABLE.initial();
        CallDetails details = CallDetails.of(call);
        operation.authorizationId = details.basis();
        operation.instrument = details.instrument();
        operation.description = details.description();
        return operation;
    }

    /** The call as it is sent, the same however often. */
    public ProviderCall call() {
        return new CallDetails(authorizationId, instrument, description).call(kind, id, amount());
    }

    /** The call as it left, with what helps its provider to find it again. */
    SentCall sent(SentCall authorization) {
        return new SentCall(call(), report().reference(), times.plannedAt(), times.sentAt(), authorization);
    }

    /** Whether it may leave now: nothing is captured after the provider's last moment. */
    boolean maySend(Instant now) {
        return OperationTransitions.TABLE.allows(state, OperationStep.SEND) && times.allowSending(now);
    }

    /** Whether it can be given up: the provider does not have it, and it does not leave any more. */
    boolean mayWithdraw(Instant now) {
        return OperationTransitions.TABLE.allows(state, OperationStep.WITHDRAW) && times.allowWithdrawing(now);
    }

    void send(Instant now) {
        step(OperationStep.SEND, now);
        times.sent(now);
    }

    /** Never done and never to be done. */
    void withdraw(String because, Instant now) {
        step(OperationStep.WITHDRAW, now);
        report = report().then(OperationReport.withdrawn(because));
    }

    /** From now on it is not sent any more; a call that the provider has got takes its course. */
    void unwanted(Instant now) {
        times.unwantedFrom(now);
    }

    void lookedUp() {
        times.lookedUp();
    }

    /**
     * Takes over what the provider says; says whether that changed the state. A finished call stays as it is, but for a
     * refund that comes back, and for what we have given up and is there after all.
     */
    boolean take(ProviderOutcome outcome, Instant now) {
        OperationState before = state;
        OperationStep step = AnswerSteps.of(outcome, this);
        if (OperationTransitions.TABLE.allows(state, step)) {
            step(step, now);
            report = report().then(OperationReport.of(outcome));
        }
        return state != before;
    }

    /** A refund that is done can still be sent back by the guest's bank. */
    boolean mayComeBack() {
        return kind == OperationKind.REFUND && OperationTransitions.TABLE.allows(state, OperationStep.RETURN);
    }

    /** Whether it makes sense to ask the provider about it. */
    boolean mayHaveNews() {
        return !state.isFinished() || mayComeBack() || mayAppear();
    }

    /** Holds or keeps something, though we gave it up because it had not arrived: it was only late. */
    boolean mayAppear() {
        return (kind == OperationKind.AUTHORIZE || kind == OperationKind.SET_UP)
                && OperationTransitions.TABLE.allows(state, OperationStep.APPEAR)
                && report().isNotSentInTime()
                && times.sentAt() != null;
    }

    /** Whether an operator may say what became of it: the provider has not, for too long. */
    public boolean mayDeclare(Instant now) {
        return state == OperationState.UNKNOWN && times.givenUp(now);
    }

    private void step(OperationStep step, Instant now) {
        state = OperationTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a call cannot " + step + " in " + state));
        if (state.isFinished()) {
            times.finished(now);
        } else if (state == OperationState.UNKNOWN || state == OperationState.WAITING) {
            times.unclear(now);
        }
    }

    boolean isOverdue(Duration answerWithin, Instant now) {
        return state == OperationState.SENT && times.unansweredFor(answerWithin, now);
    }

    /** The next moment to look after it, if any. */
    Optional<Instant> nextTurn(Duration answerWithin, Instant now) {
        return switch (state) {
            case PLANNED -> Optional.of(now);
            case SENT -> Optional.of(times.sentAt().plus(answerWithin));
            case UNKNOWN, WAITING -> times.nextLookUp(now);
            case SUCCEEDED, RETURNED, DECLINED, CONFLICTED -> Optional.empty();
        };
    }

    public boolean waitsForOperator(Instant now) {
        return state == OperationState.CONFLICTED || mayDeclare(now);
    }

    public UUID id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    public OperationKind kind() {
        return kind;
    }

    public UUID subject() {
        return subjectId;
    }

    public UUID chain() {
        return chainId;
    }

    public UUID cause() {
        return causeId;
    }

    /** What it gives the payment, or works on: for an authorization and for a mandate its own id. */
    public UUID authorization() {
        return switch (kind) {
            case SET_UP, AUTHORIZE -> id;
            case CAPTURE, VOID, REFUND, PAYOUT -> authorizationId;
        };
    }

    /** The call that must have been made before: an authorization or a mandate; {@code null} if there is none. */
    UUID basis() {
        return authorizationId;
    }

    /** The provider's token for a card or a bank account; {@code null} where none is needed. */
    public String instrument() {
        return instrument;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public OperationState state() {
        return state;
    }

    public OperationTimes times() {
        return times;
    }

    /** What the provider said last; of a call not yet answered everything in it is empty. */
    public OperationReport report() {
        return report == null ? new OperationReport() : report;
    }
}
