package io.latchkey.listings.photo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Both kinds of deployment in one boot. */
@Alternative
@Priority(1)
@ApplicationScoped
class SwitchableDelivery extends DeliveryMode {

    private volatile boolean signed;

    SwitchableDelivery() {
        super(Kind.PROXIED);
    }

    void sign(boolean now) {
        signed = now;
    }

    @Override
    public boolean isSigned() {
        return signed;
    }
}
