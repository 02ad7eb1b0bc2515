package io.latchkey.bookings.claim;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.platform.feed.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Takes a claim's steps and tells of them; inside the transaction that holds the booking's lock. */
@ApplicationScoped
class ClaimSteps {

    private final ClaimRepository claims;
    private final ClaimDeadlines deadlines;
    private final ClaimTimers timers;
    private final EventLog events;
    private final InstantSource clock;

    ClaimSteps(
            ClaimRepository claims,
            ClaimDeadlines deadlines,
            ClaimTimers timers,
            EventLog events,
            InstantSource clock) {
        this.claims = claims;
        this.deadlines = deadlines;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    void make(Claim claim, Booking booking) {
        waitForAnswer(claim, booking, claim.createdAt());
        claims.add(claim);
        tell(claim, ClaimStep.MAKE);
    }

    private void waitForAnswer(Claim claim, Booking booking, Instant from) {
        claim.answerDue(deadlines.answerDue(claim.kind(), from, booking.offer().timeZone()));
        timers.plan(claim);
    }

    /** The state by the clock: what was not agreed on in time is an operator's. */
    void catchUp(Claim claim, Booking booking) {
        if (claim.isOverdue(clock.instant())) {
            take(claim, booking, ClaimStep.ESCALATE);
        }
    }

    /** Whoever calls has asked the table before. */
    void take(Claim claim, Booking booking, ClaimStep step) {
        boolean firstAnswer = claim.state() == ClaimState.OPEN && step == ClaimStep.ANSWER;
        claim.take(step);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (claim.state() == ClaimState.WITH_OPERATOR && claim.decisionDueAt() == null) {
            claim.decisionDue(deadlines.decisionDue(now, booking.offer().timeZone()));
        }
        if (claim.isClosed()) {
            claim.close(now);
        }
        if (firstAnswer && claim.kind() == ClaimKind.DAMAGE) {
            // The host had no time yet to think about what the guest offers.
            waitForAnswer(claim, booking, now);
        }
        tell(claim, step);
    }

    private void tell(Claim claim, ClaimStep step) {
        claims.flush();
        events.append(step.eventType(), claim.id().toString(), ClaimView.of(claim));
    }
}
