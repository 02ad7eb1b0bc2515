package io.latchkey.listings.testing;

import io.latchkey.listings.listing.Registration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/** A deployment that asks for registration numbers in countries that tests switch on. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SwitchableRegistration extends Registration {

    private volatile Set<String> countries = Set.of();

    public SwitchableRegistration() {
        super(Optional.empty());
    }

    public void isRequiredOnlyIn(String... now) {
        countries = Set.of(now);
    }

    @Override
    protected boolean isRequiredIn(String countryCode) {
        return countries.contains(countryCode);
    }
}
