package io.latchkey.bookings.claim;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets the alarm for the end of the time to agree; whoever is woken looks at what is. */
@ApplicationScoped
class ClaimTimers {

    static final TaskDescriptor<Void> ALARM = TaskDescriptor.of("claim-alarm");

    private static final String SEPARATOR = "/";

    private final Jobs jobs;

    ClaimTimers(Jobs jobs) {
        this.jobs = jobs;
    }

    void plan(Claim claim) {
        jobs.schedule(
                ALARM.instance(claim.id() + SEPARATOR + claim.answerDueAt().toEpochMilli())
                        .build(),
                claim.answerDueAt());
    }

    /** The claim an alarm is for. */
    static String claimOf(String alarm) {
        return alarm.substring(0, alarm.indexOf(SEPARATOR));
    }
}
