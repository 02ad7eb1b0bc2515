package io.latchkey.listings.listing.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.kind.schema.AttributeJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Attributes as one document: they are read and written as a whole, and search looks into it. */
@Converter
@Immutable
public class AttributesColumn implements AttributeConverter<Attributes, String> {

    @Override
    public String convertToDatabaseColumn(Attributes attributes) {
        return attributes == null ? null : OfferJson.write(AttributeJson.stored(attributes));
    }

    @Override
    public Attributes convertToEntityAttribute(String document) {
        return document == null ? null : AttributeJson.read(OfferJson.read(document, JsonNode.class));
    }
}
