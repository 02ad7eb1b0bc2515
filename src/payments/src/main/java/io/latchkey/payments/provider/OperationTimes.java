package io.latchkey.payments.provider;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a call was planned, sent and became unclear, and what follows from that. */
@Embeddable
public class OperationTimes {

    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private Instant plannedAt;
    private Instant notAfter;
    private Instant sentAt;
    private Instant unclearSince;
    private Instant finishedAt;
    private int attempts;
    private int lookUps;

    protected OperationTimes() {}

    OperationTimes(Instant plannedAt, Instant notAfter) {
        this.plannedAt = plannedAt;
        this.notAfter = notAfter;
    }

    void sent(Instant now) {
        sentAt = now;
        attempts++;
    }

    void unclear(Instant now) {
        unclearSince = unclearSince == null ? now : unclearSince;
    }

    void finished(Instant now) {
        finishedAt = now;
    }

    void unwantedFrom(Instant now) {
        notAfter = now;
    }

    void lookedUp() {
        lookUps++;
    }

    /** Nothing leaves after its last moment, nor when the provider may have forgotten the id. */
    boolean allowSending(Instant now) {
        return (notAfter == null || now.isBefore(notAfter)) && now.isBefore(plannedAt.plus(LookUpPlan.RESEND));
    }

    /** Not to be sent any more, and sent so long ago, if at all, that it cannot still be under way. */
    boolean allowWithdrawing(Instant now) {
        boolean unwanted = notAfter != null && !now.isBefore(notAfter);
        return sentAt == null ? !allowSending(now) : unwanted && now.isAfter(sentAt.plus(UNDER_WAY));
    }

    boolean unansweredFor(Duration answerWithin, Instant now) {
        return !now.isBefore(sentAt.plus(answerWithin));
    }

    Optional<Instant> nextLookUp(Instant now) {
        return LookUpPlan.next(unclearSince, lookUps, now);
    }

    boolean givenUp(Instant now) {
        return unclearSince != null && now.isAfter(unclearSince.plus(LookUpPlan.GIVE_UP));
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public int attempts() {
        return attempts;
    }

    public int lookUps() {
        return lookUps;
    }
}
