package io.latchkey.listings.listing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this deployment lets an operator look at a listing before it is published. */
@ApplicationScoped
public class Approval {

    private final boolean required;

    public Approval(
            @ConfigProperty(name = "latchkey.listings.approval-required", defaultValue = "false") boolean required) {
        this.required = required;
    }

    public boolean isRequired() {
        return required;
    }
}
