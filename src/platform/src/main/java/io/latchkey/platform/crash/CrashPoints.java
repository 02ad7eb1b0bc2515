package io.latchkey.platform.crash;

import java.util.Optional;

/**
 * Places in the code whose crash must do no harm. {@code LATCHKEY_CRASH_POINT=before_commit} (or the system property
 * {@code latchkey.crash.point}) halts the JVM the first time that place is reached, as {@code kill -9} would.
 */
public final class CrashPoints {

    /** Tells the test that it was this and no other death. */
    public static final int EXIT_CODE = 86;

    private static volatile String armed = Optional.ofNullable(System.getProperty("latchkey.crash.point"))
            .orElseGet(() -> System.getenv("LATCHKEY_CRASH_POINT"));

    private static volatile Runnable crash = () -> Runtime.getRuntime().halt(EXIT_CODE);

    private CrashPoints() {}

    public static void reach(String name) {
        if (armed != null && armed.equals(name)) {
            crash.run();
        }
    }

    /** For tests inside one JVM: what happens at the named place instead of a halt. */
    public static void arm(String name, Runnable instead) {
        crash = instead;
        armed = name;
    }

    public static void disarm() {
        armed = null;
    }
}
