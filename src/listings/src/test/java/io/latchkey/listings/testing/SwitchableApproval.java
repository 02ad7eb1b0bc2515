package io.latchkey.listings.testing;

import io.latchkey.listings.listing.Approval;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Both kinds of deployment in one boot. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SwitchableApproval extends Approval {

    private volatile boolean required;

    public SwitchableApproval() {
        super(false);
    }

    public void require(boolean approval) {
        required = approval;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
