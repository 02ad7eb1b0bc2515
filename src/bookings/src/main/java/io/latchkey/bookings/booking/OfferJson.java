package io.latchkey.bookings.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.quote.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** The agreed offer as a JSON column. */
@Converter
@Immutable
@ApplicationScoped
public class OfferJson implements AttributeConverter<Offer, String> {

    private final ObjectMapper json;

    public OfferJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(Offer offer) {
        try {
            return json.writeValueAsString(offer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offer that cannot be written", e);
        }
    }

    @Override
    public Offer convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, Offer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an offer that cannot be read", e);
        }
    }
}
