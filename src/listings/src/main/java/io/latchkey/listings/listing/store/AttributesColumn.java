package io.latchkey.listings.listing.store;

import io.latchkey.listings.offer.Attributes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Attributes as one document that names its type. */
@Converter
@Immutable
public class AttributesColumn implements AttributeConverter<Attributes, String> {

    @Override
    public String convertToDatabaseColumn(Attributes attributes) {
        return attributes == null ? null : OfferJson.write(attributes);
    }

    @Override
    public Attributes convertToEntityAttribute(String document) {
        return document == null ? null : OfferJson.read(document, Attributes.class);
    }
}
