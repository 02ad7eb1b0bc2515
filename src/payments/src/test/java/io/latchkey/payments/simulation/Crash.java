package io.latchkey.payments.simulation;

/** The process has died. Nobody may handle it: it unwinds everything that ran in that process. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
