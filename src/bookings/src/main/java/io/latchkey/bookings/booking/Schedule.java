package io.latchkey.bookings.booking;

import io.latchkey.bookings.quote.Offer;
import io.latchkey.kernel.time.TimeRange;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A booking's moments: those agreed, those that passed and those at which it moves by itself. */
@Embeddable
class Schedule {

    static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration ANSWER = Duration.ofHours(24);
    private static final Duration TO_CAPTURE = Duration.ofHours(12);
    private static final Duration ANSWER_AFTER_START = Duration.ofHours(1);
    private static final Duration PAY_AGAIN = Duration.ofHours(24);
    private static final Duration NO_SHOW_AFTER = Duration.ofMinutes(25);
    private static final Duration RELEASE_AFTER = Duration.ofHours(24);

    private Instant startsAt;
    private Instant endsAt;
    private Instant createdAt;
    private Instant holdExpiresAt;
    private Instant answerDueAt;
    private Instant moneyHeldUntil;
    private Instant moneyDueAt;
    private Instant confirmedAt;
    private Instant checkedInAt;
    private Instant givenBackAt;
    private boolean noShow;

    /** For Hibernate only. */
    protected Schedule() {}

    Schedule(Offer offer, Instant now) {
        this.startsAt = offer.startsAt();
        this.endsAt = offer.endsAt();
        this.createdAt = now;
        this.holdExpiresAt = now.plus(HOLD);
    }

    void move(TimeRange use) {
        startsAt = use.start();
        endsAt = use.end();
    }

    /** Either a bank holds it until then, or a kept card is charged before the start. */
    void expectMoney(Instant heldUntil, boolean later) {
        moneyHeldUntil = heldUntil;
        moneyDueAt = later ? startsAt : null;
    }

    /** What a step that is taken now changes. */
    void note(BookingStep step, Instant now) {
        switch (step) {
            case AUTHORIZE -> askHost(now);
            case CONFIRM -> confirmedAt = now;
            case REFUSE_CAPTURE -> askForMoneyAgain(now);
            case CHECK_IN -> checkedInAt = now;
            case CHECK_OUT -> givenBackAt = now;
            case REPORT_NO_SHOW -> {
                givenBackAt = now;
                noShow = true;
            }
            case BOOK, REFUSE_ORDER, ACCEPT, DECLINE, WITHDRAW, EXPIRE, CANCEL, START, CHANGED, END -> {}
        }
    }

    /**
     * Where the stay begins today and its start has passed, there is an hour. The answer comes early enough for the
     * money to be taken before the guest's bank lets it go.
     */
    private void askHost(Instant now) {
        Instant answer = startsAt.isAfter(now) ? atLatestAtStart(now.plus(ANSWER)) : now.plus(ANSWER_AFTER_START);
        Instant captured = moneyHeldUntil == null ? answer : moneyHeldUntil.minus(TO_CAPTURE);
        answerDueAt = captured.isBefore(answer) && captured.isAfter(now) ? captured : answer;
    }

    private void askForMoneyAgain(Instant now) {
        holdExpiresAt = startsAt.isAfter(now) ? atLatestAtStart(now.plus(PAY_AGAIN)) : now.plus(HOLD);
    }

    private Instant atLatestAtStart(Instant moment) {
        return moment.isBefore(startsAt) ? moment : startsAt;
    }

    /** Null where it does not apply. */
    Instant at(Deadline deadline) {
        return switch (deadline) {
            case HOLD_EXPIRES -> holdExpiresAt;
            case ANSWER_DUE -> answerDueAt;
            case MONEY_DUE -> moneyDueAt;
            case STARTS -> startsAt;
            case ENDS -> endsAt;
        };
    }

    boolean isCheckedIn() {
        return checkedInAt != null;
    }

    boolean isGivenBack() {
        return givenBackAt != null;
    }

    boolean isNoShow() {
        return noShow;
    }

    /** Who books for today after the start is expected from the confirmation on. */
    boolean isMissing(Instant now) {
        Instant expected = confirmedAt != null && confirmedAt.isAfter(startsAt) ? confirmedAt : startsAt;
        return !isCheckedIn() && !now.isBefore(expected.plus(NO_SHOW_AFTER));
    }

    /** By the listing's calendar. */
    boolean isArrivalDay(Instant now, ZoneId zone) {
        Instant midnight =
                startsAt.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return !now.isBefore(midnight);
    }

    Instant releaseAt() {
        return startsAt.plus(RELEASE_AFTER);
    }

    /** By the clock, unless the units were given back before. */
    Instant endedAt() {
        return isGivenBack() ? givenBackAt : endsAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
