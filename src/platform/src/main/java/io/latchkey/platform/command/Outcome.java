package io.latchkey.platform.command;

/** What one attempt came to. */
enum Outcome {
    DONE,
    REFUSED,
    AGAIN,
    /** As {@link #AGAIN}, but somebody has to decide first: that may take weeks. */
    LOCKED;

    boolean isFinal() {
        return switch (this) {
            case DONE, REFUSED -> true;
            case AGAIN, LOCKED -> false;
        };
    }

    /**
     * Reads a status. Repeating helps against errors of the other side, haste (408, 425, 429), what is locked until
     * somebody has decided (423), a first attempt still running (409 with that problem) and a token or role that is not
     * set up yet (401, 403); against no other 4xx.
     */
    static Outcome of(int status, boolean stillRunning) {
        if (status >= 200 && status < 300) {
            return DONE;
        }
        return switch (status) {
            case 401, 403, 408, 425, 429 -> AGAIN;
            case 423 -> LOCKED;
            case 409 -> stillRunning ? AGAIN : REFUSED;
            default -> status >= 400 && status < 500 ? REFUSED : AGAIN;
        };
    }
}
