package io.latchkey.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ChangeId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.ConflictId;
import io.latchkey.kernel.id.CouponId;
import io.latchkey.kernel.id.EvidenceId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.id.ReviewId;
import io.latchkey.kernel.id.SeriesId;
import io.latchkey.kernel.id.SeriesQuoteId;
import io.latchkey.kernel.id.TaxRuleId;
import io.latchkey.kernel.id.TypedId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.store.PlainText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** How single values are spoken: always as a string, in exactly one form. */
final class ValuesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final int LAST_YEAR = 9999;
    private static final Set<String> IANA_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    ValuesModule() {
        super("latchkey-values");
        read(BookingId.class, BookingId::of);
        read(ChangeId.class, ChangeId::of);
        read(ClaimId.class, ClaimId::of);
        read(ConflictId.class, ConflictId::of);
        read(EvidenceId.class, EvidenceId::of);
        read(PhotoId.class, PhotoId::of);
        read(CouponId.class, CouponId::of);
        read(ListingId.class, ListingId::of);
        read(PaymentId.class, PaymentId::of);
        read(PersonId.class, PersonId::of);
        read(QuoteId.class, QuoteId::of);
        read(ReviewId.class, ReviewId::of);
        read(SeriesId.class, SeriesId::of);
        read(SeriesQuoteId.class, SeriesQuoteId::of);
        read(TaxRuleId.class, TaxRuleId::of);
        read(UnitId.class, UnitId::of);
        read(UUID.class, TypedId::parse);
        read(Currency.class, ValuesModule::currency);
        read(ZoneId.class, ValuesModule::zone);
        read(LocalDate.class, text -> bounded(LocalDate.parse(text), LocalDate::getYear));
        read(LocalDateTime.class, text -> bounded(LocalDateTime.parse(text), LocalDateTime::getYear));
        read(OffsetDateTime.class, ValuesModule::time);
        read(Instant.class, text -> time(text).toInstant());
        read(LocalTime.class, LocalTime::parse);
        read(Duration.class, Duration::parse);
        read(Period.class, Period::parse);
        read(String.class, PlainText::check);
        addKeyDeserializer(String.class, new NameReader());
        addSerializer(new IdWriter());
    }

    private <T> void read(Class<T> type, Function<String, T> parser) {
        addDeserializer(type, new TextReader<>(type, parser));
    }

    /** ISO 4217 only, and only money: gold and the like have no minor unit. */
    private static Currency currency(String code) {
        Currency currency = Currency.getInstance(code);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("not money");
        }
        return currency;
    }

    /** IANA names only: an offset has no summer. */
    private static ZoneId zone(String name) {
        if (!IANA_ZONES.contains(name)) {
            throw new IllegalArgumentException("no IANA zone");
        }
        return ZoneId.of(name);
    }

    private static OffsetDateTime time(String text) {
        return bounded(OffsetDateTime.parse(text), OffsetDateTime::getYear);
    }

    private static <T> T bounded(T value, Function<T, Integer> year) {
        if (year.apply(value) < 1 || year.apply(value) > LAST_YEAR) {
            throw new DateTimeException("out of range");
        }
        return value;
    }

    /** Names in a map are seen by people, so each of their characters is. */
    private static final class NameReader extends KeyDeserializer {

        @Override
        public Object deserializeKey(String name, DeserializationContext context) throws IOException {
            return name.codePoints().allMatch(PlainText::isVisible)
                    ? name
                    : context.handleWeirdKey(String.class, name, "holds an invisible character");
        }
    }

    /** Typed ids look like bare UUIDs. */
    private static final class IdWriter extends StdSerializer<TypedId> {

        private static final long serialVersionUID = 1L;

        IdWriter() {
            super(TypedId.class);
        }

        @Override
        public void serialize(TypedId id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value().toString());
        }
    }
}
