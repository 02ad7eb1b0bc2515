package io.latchkey.listings.listing.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Lets the API and the events speak this service's values as the database does. */
@Singleton
public class OfferJsonCustomizer implements ObjectMapperCustomizer {

    /** After the framework's own modules, whose LocalTime has seconds. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY + 1;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new OfferModule());
    }
}
