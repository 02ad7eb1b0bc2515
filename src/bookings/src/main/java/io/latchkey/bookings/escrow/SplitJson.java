package io.latchkey.bookings.escrow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.engine.pricing.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Shares as a JSON column. */
@Converter
@Immutable
@ApplicationScoped
public class SplitJson implements AttributeConverter<List<Share>, String> {

    private static final TypeReference<List<Share>> SHARES = new TypeReference<>() {};

    private final ObjectMapper json;

    public SplitJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(List<Share> split) {
        try {
            return json.writeValueAsString(split);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a split that cannot be written", e);
        }
    }

    @Override
    public List<Share> convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, SHARES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a split that cannot be read", e);
        }
    }
}
