package io.latchkey.devkit.sandbox;

/** An answer that is no operation: the order was not understood, or not allowed to be asked, and nothing was kept. */
final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Rejected(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
