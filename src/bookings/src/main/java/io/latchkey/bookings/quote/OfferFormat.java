package io.latchkey.bookings.quote;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.engine.pricing.Tax;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How the prices of an offer are written down; the engine itself knows nothing of JSON. */
@Singleton
public class OfferFormat implements ObjectMapperCustomizer {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @Type(value = Tax.Percent.class, name = "PERCENT"),
        @Type(value = Tax.PerNight.class, name = "PER_NIGHT"),
        @Type(value = Tax.PerPersonNight.class, name = "PER_PERSON_NIGHT")
    })
    private interface NamedBasis {}

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(Tax.Basis.class, NamedBasis.class);
    }
}
