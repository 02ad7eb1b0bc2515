package io.latchkey.platform.crash;

/** A crash inside the test's own JVM: an error at the named place instead of a halt. */
public final class Crashes implements AutoCloseable {

    /** Nothing catches it, as nothing survives a halt. */
    public static final class Crashed extends Error {

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
