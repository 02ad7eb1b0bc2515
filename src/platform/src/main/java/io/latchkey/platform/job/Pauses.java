package io.latchkey.platform.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.util.function.Function;

/** How long failed work rests before it is done again; db-scheduler by itself would wait five minutes. */
public final class Pauses {

    /**
     * However long something was away: a minute after it is back, what waited for it is done, even if it was too slow at
     * first and has to be asked once or twice more.
     */
    public static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 30;

    private Pauses() {}

    /** 1 s after the first failure, then twice as long each time, up to the longest. */
    public static Duration after(int earlierFailures, Duration longest) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(earlierFailures, DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** For a task that does the same again after a failure. */
    public static <T> FailureHandler<T> again() {
        return again(failure -> LONGEST);
    }

    /**
     * As {@link #again()}.
     *
     * @param longest pause after a failure of this kind
     */
    public static <T> FailureHandler<T> again(Function<Throwable, Duration> longest) {
        return (failed, operations) -> {
            Duration most = failed.getCause().map(longest).orElse(LONGEST);
            int earlier = failed.getExecution().consecutiveFailures;
            operations.reschedule(failed, failed.getTimeDone().plus(after(earlier, most)));
        };
    }
}
