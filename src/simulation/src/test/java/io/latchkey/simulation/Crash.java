package io.latchkey.simulation;

/** A process has died. Nobody may handle it: it unwinds everything that ran in that process. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(Process process) {
        super(process.toString(), null, false, false);
    }
}
