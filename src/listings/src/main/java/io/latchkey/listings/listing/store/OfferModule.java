package io.latchkey.listings.listing.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.latchkey.listings.offer.DayTime;
import io.latchkey.listings.offer.Durations;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How this service's own values are written in JSON, the same in the database, in events and in the API. */
final class OfferModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    OfferModule() {
        super("offer");
        addSerializer(DayTime.class, new DayTimeWriter());
        addDeserializer(DayTime.class, new DayTimeReader());
        addSerializer(Duration.class, new DurationWriter());
        addDeserializer(Duration.class, new DurationReader());
    }

    private static final class DayTimeWriter extends StdScalarSerializer<DayTime> {

        private static final long serialVersionUID = 1L;

        DayTimeWriter() {
            super(DayTime.class);
        }

        @Override
        public void serialize(DayTime time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(time.toString());
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

    private static final class DurationWriter extends StdScalarSerializer<Duration> {

        private static final long serialVersionUID = 1L;

        DurationWriter() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration duration, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Durations.format(duration));
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
            } catch (DateTimeParseException e) {
                return (Duration) context.handleWeirdStringValue(Duration.class, text, "must be like P2D or PT36H");
            }
        }
    }
}
