package io.latchkey.platform.crash;

/** A crash inside the test's own JVM: an exception at the named place instead of a halt. */
public final class Crashes implements AutoCloseable {

    /** Thrown where the process would have ended. */
    public static final class Crashed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private Crashes() {}

    public static Crashes at(String name) {
        CrashPoints.arm(name, () -> {
            throw new Crashed();
        });
        return new Crashes();
    }

    @Override
    public void close() {
        CrashPoints.disarm();
    }
}
