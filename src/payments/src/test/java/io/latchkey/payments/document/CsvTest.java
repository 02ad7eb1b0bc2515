package io.latchkey.payments.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.money.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String row(Object... cells) {
        StringWriter out = new StringWriter();
        try {
            new Csv(out).row(cells);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    @Test
    void quotesAsRfc4180Does() {
        assertEquals(
                "a,\"b, c\",\"say \"\"so\"\"\",\"two\r\nlines\",\r\n",
                row("a", "b, c", "say \"so\"", "two\r\nlines", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    @DisplayName("F24 a text that a spreadsheet would run is made harmless")
    void makesFormulasHarmless(String text) {
        assertEquals('\'', row(text).replace("\"", "").charAt(0));
    }

    @Test
    void numbersStayNumbersBelowZero() {
        assertEquals("-12.50,-3\r\n", row(new BigDecimal("-12.50"), -3L));
    }

    @ParameterizedTest
    @CsvSource({
        "12345, EUR, 123.45",
        "80, JPY, 80",
        "1234, KWD, 1.234",
        "-5, EUR, -0.05",
        "999999999999, JPY, 999999999999"
    })
    @DisplayName("R28 an amount has as many digits as its currency")
    void writesAmountsInTheCurrencysDigits(long minor, String currency, String written) {
        assertEquals(written, Amounts.decimal(Money.of(minor, currency)).toPlainString());
    }
}
