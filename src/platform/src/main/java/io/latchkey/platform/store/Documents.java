package io.latchkey.platform.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Values as documents in columns of type jsonb, written as the API writes them. */
@Singleton
public class Documents {

    private final ObjectMapper json;

    public Documents(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot be written: a " + value.getClass().getSimpleName(), e);
        }
    }

    public <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be read: a " + type.getSimpleName(), e);
        }
    }
}
