package io.latchkey.platform.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.sample.Notes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class MoneyTypeIT {

    @Inject
    Notes notes;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource({"9000, EUR", "0, JPY", "-1, KWD", "9223372036854775807, USD", "-9223372036854775808, USD"})
    void givesBackWhatItStored(long amountMinor, String currency) {
        UUID id = UUID.randomUUID();
        Money price = Money.of(amountMinor, currency);
        notes.store(id, "price of " + id, price);
        assertEquals(price, notes.priceOf(id));
        String columns = "select price_minor || ' ' || price_currency from note where id = ?";
        assertEquals(
                amountMinor + " " + currency,
                database.first(row -> row.getString(1), columns, id).orElseThrow());
    }
}
