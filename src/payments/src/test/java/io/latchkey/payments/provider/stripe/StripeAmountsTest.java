package io.latchkey.payments.provider.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.money.Money;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R28 amounts are the same in our units and in Stripe's")
class StripeAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "EUR,12345,12345",
        "JPY,80,80",
        "KRW,5000,5000",
        "HUF,12345,12345",
        "ISK,5,500",
        "UGX,5,500",
        "MGA,500,5",
        "KWD,1230,1230",
        "BHD,10,10"
    })
    void areWrittenExactlyAndReadBack(String currency, long ours, long stripes) {
        assertEquals(stripes, StripeAmounts.toStripe(Money.of(ours, currency)));
        assertEquals(Money.of(ours, currency), StripeAmounts.toMoney(stripes, currency.toLowerCase()));
    }

    @ParameterizedTest
    @CsvSource({"KWD,1234", "JOD,1", "MGA,501"})
    void areNeverRounded(String currency, long ours) {
        assertThrows(StripeAmounts.NotRepresentable.class, () -> StripeAmounts.toStripe(Money.of(ours, currency)));
    }

    @ParameterizedTest
    @CsvSource({"EUR,1", "JPY,1", "KWD,10", "ISK,1", "MGA,100"})
    void arePaidInSteps(String currency, long step) {
        assertEquals(step, StripeAmounts.step(Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({"isk,505", "xyz,1"})
    void areNotReadWhereWeHaveNoSuchUnit(String currency, long stripes) {
        assertThrows(IllegalArgumentException.class, () -> StripeAmounts.toMoney(stripes, currency));
    }
}
