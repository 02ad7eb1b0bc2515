package io.latchkey.bookings.escrow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A settlement that was put off, as a JSON column. */
@Converter
@Immutable
@ApplicationScoped
public class SettlementJson implements AttributeConverter<Settlement, String> {

    private final ObjectMapper json;

    public SettlementJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(Settlement settlement) {
        try {
            return settlement == null ? null : json.writeValueAsString(settlement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a settlement that cannot be written", e);
        }
    }

    @Override
    public Settlement convertToEntityAttribute(String column) {
        try {
            return column == null ? null : json.readValue(column, Settlement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a settlement that cannot be read", e);
        }
    }
}
