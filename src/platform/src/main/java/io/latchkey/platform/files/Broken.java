package io.latchkey.platform.files;

/** A file that is not what its first bytes promise; the message says why, for its sender to read. */
public final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    Broken(String what) {
        super(what, null, false, false);
    }
}
