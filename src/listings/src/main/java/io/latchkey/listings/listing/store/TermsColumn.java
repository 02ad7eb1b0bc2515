package io.latchkey.listings.listing.store;

import io.latchkey.listings.offer.Terms;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Terms as one document: they are read and written as a whole. */
@Converter
@Immutable
public class TermsColumn implements AttributeConverter<Terms, String> {

    @Override
    public String convertToDatabaseColumn(Terms terms) {
        return terms == null ? null : OfferJson.write(terms);
    }

    @Override
    public Terms convertToEntityAttribute(String document) {
        return document == null ? null : OfferJson.read(document, Terms.class);
    }
}
