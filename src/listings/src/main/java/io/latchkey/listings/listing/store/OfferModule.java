package io.latchkey.listings.listing.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import io.latchkey.listings.offer.DayTime;
import io.latchkey.listings.offer.Durations;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** How this service's own values are written in JSON, the same in the database, in events and in the API. */
final class OfferModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    OfferModule() {
        super("offer");
        addSerializer(DayTime.class, ToStringSerializer.instance);
        addDeserializer(DayTime.class, new DayTimeReader());
        addSerializer(Duration.class, new DurationWriter());
        addDeserializer(Duration.class, new DurationReader());
        // 15:00 instead of Jackson's 15:00:00.
        addSerializer(LocalTime.class, ToStringSerializer.instance);
    }

    private static final class DurationWriter extends ToStringSerializerBase {

        private static final long serialVersionUID = 1L;

        DurationWriter() {
            super(Duration.class);
        }

        @Override
        public String valueToString(Object duration) {
            return Durations.format((Duration) duration);
        }
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

    /** Text only: the usual reader would take a number for seconds. */
    private static final class DurationReader extends FromStringDeserializer<Duration> {

        private static final long serialVersionUID = 1L;

        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.currentToken().isNumeric()
                    ? (Duration) context.handleUnexpectedToken(Duration.class, json)
                    : super.deserialize(json, context);
        }

        @Override
        protected Duration _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException | ArithmeticException e) {
                return (Duration) context.handleWeirdStringValue(Duration.class, text, "must be like P2D or PT36H");
            }
        }
    }
}
