package io.latchkey.payments.payment.rest;

import io.latchkey.payments.payment.Viewer;
import io.latchkey.platform.security.Caller;

/** The caller as the payment feature knows people. */
final class Viewers {

    private Viewers() {}

    static Viewer of(Caller caller) {
        return new Viewer(caller.id(), caller.isOperator() || caller.isService());
    }
}
