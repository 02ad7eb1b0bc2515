package io.latchkey.listings.listing.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.latchkey.kernel.time.Span;
import io.latchkey.listings.offer.DayTime;
import io.latchkey.listings.offer.Discounts;
import io.latchkey.listings.offer.Hours;
import io.latchkey.listings.offer.LeadTimes;
import io.latchkey.listings.offer.Prices;
import io.latchkey.listings.offer.StayLimits;
import io.latchkey.listings.offer.Terms;
import java.io.IOException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** How this service's own values are written in JSON, the same in the database, in events and in the API. */
final class OfferModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    OfferModule() {
        super("offer");
        addSerializer(DayTime.class, ToStringSerializer.instance);
        addDeserializer(DayTime.class, new DayTimeReader());
        addSerializer(Span.class, ToStringSerializer.instance);
        addDeserializer(Span.class, new SpanReader());
        // 15:00 instead of Jackson's 15:00:00.
        addSerializer(LocalTime.class, ToStringSerializer.instance);
        setMixInAnnotation(Terms.class, FlatTerms.class);
    }

    /** The groups are for who reads the code; in JSON all members of the terms stand side by side. */
    private interface FlatTerms {

        @JsonUnwrapped
        Prices prices();

        @JsonUnwrapped
        Discounts discounts();

        @JsonUnwrapped
        Hours hours();

        @JsonUnwrapped
        StayLimits stays();

        @JsonUnwrapped
        LeadTimes leadTimes();
    }

    private static final class DayTimeReader extends FromStringDeserializer<DayTime> {

        private static final long serialVersionUID = 1L;

        DayTimeReader() {
            super(DayTime.class);
        }

        @Override
        protected DayTime _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return DayTime.parse(text);
            } catch (IllegalArgumentException e) {
                return (DayTime) context.handleWeirdStringValue(DayTime.class, text, e.getMessage());
            }
        }
    }

    private static final class SpanReader extends FromStringDeserializer<Span> {

        private static final long serialVersionUID = 1L;

        SpanReader() {
            super(Span.class);
        }

        @Override
        protected Span _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return Span.parse(text);
            } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
                return (Span) context.handleWeirdStringValue(Span.class, text, "must be like P2D or PT36H");
            }
        }
    }
}
