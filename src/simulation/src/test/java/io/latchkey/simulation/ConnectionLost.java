package io.latchkey.simulation;

/** There was no answer, and whether the question had its effect is unknown. */
final class ConnectionLost extends Exception {

    private static final long serialVersionUID = 1L;

    ConnectionLost() {
        super("no answer", null, false, false);
    }
}
