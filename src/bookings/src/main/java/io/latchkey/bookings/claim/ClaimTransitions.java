package io.latchkey.bookings.claim;

import static io.latchkey.bookings.claim.ClaimActor.CLAIMANT;
import static io.latchkey.bookings.claim.ClaimActor.OPERATOR;
import static io.latchkey.bookings.claim.ClaimActor.RESPONDENT;
import static io.latchkey.bookings.claim.ClaimActor.TIMER;
import static io.latchkey.bookings.claim.ClaimState.AGREED;
import static io.latchkey.bookings.claim.ClaimState.ANSWERED;
import static io.latchkey.bookings.claim.ClaimState.DECIDED;
import static io.latchkey.bookings.claim.ClaimState.OPEN;
import static io.latchkey.bookings.claim.ClaimState.WITHDRAWN;
import static io.latchkey.bookings.claim.ClaimState.WITH_OPERATOR;
import static io.latchkey.bookings.claim.ClaimStep.ACCEPT;
import static io.latchkey.bookings.claim.ClaimStep.ANSWER;
import static io.latchkey.bookings.claim.ClaimStep.CONTEST;
import static io.latchkey.bookings.claim.ClaimStep.DECIDE;
import static io.latchkey.bookings.claim.ClaimStep.ESCALATE;
import static io.latchkey.bookings.claim.ClaimStep.LOWER;
import static io.latchkey.bookings.claim.ClaimStep.WITHDRAW;
import static io.latchkey.kernel.lifecycle.LifeCycle.on;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a claim. Anything not listed is refused with ILLEGAL_TRANSITION. */
public final class ClaimTransitions {

    public static final LifeCycle<ClaimState, ClaimStep, ClaimActor> TABLE = LifeCycle.startingIn(
            OPEN,
            on(OPEN, ANSWER, RESPONDENT, ANSWERED),
            on(OPEN, CONTEST, RESPONDENT, WITH_OPERATOR),
            on(OPEN, ACCEPT, RESPONDENT, AGREED).when("what is asked"),
            on(OPEN, LOWER, CLAIMANT, OPEN),
            on(OPEN, WITHDRAW, CLAIMANT, WITHDRAWN),
            on(OPEN, ESCALATE, TIMER, WITH_OPERATOR).when("no answer in time"),
            on(ANSWERED, ANSWER, RESPONDENT, ANSWERED).when("another offer"),
            on(ANSWERED, CONTEST, RESPONDENT, WITH_OPERATOR),
            on(ANSWERED, ACCEPT, RESPONDENT, AGREED).when("what is asked"),
            on(ANSWERED, ACCEPT, CLAIMANT, AGREED).when("what is offered"),
            on(ANSWERED, LOWER, CLAIMANT, ANSWERED),
            on(ANSWERED, WITHDRAW, CLAIMANT, WITHDRAWN),
            on(ANSWERED, ESCALATE, CLAIMANT, WITH_OPERATOR),
            on(ANSWERED, ESCALATE, TIMER, WITH_OPERATOR).when("not agreed in time"),
            on(WITH_OPERATOR, ACCEPT, RESPONDENT, AGREED).when("what is asked"),
            on(WITH_OPERATOR, ACCEPT, CLAIMANT, AGREED).when("what was offered"),
            on(WITH_OPERATOR, LOWER, CLAIMANT, WITH_OPERATOR),
            on(WITH_OPERATOR, WITHDRAW, CLAIMANT, WITHDRAWN),
            on(WITH_OPERATOR, DECIDE, OPERATOR, DECIDED));

    private ClaimTransitions() {}
}
