package io.latchkey.engine.pricing;

import io.latchkey.kernel.stay.Per;
import java.util.Locale;

/** Numbers as the labels of lines say them. */
final class Words {

    private Words() {}

    static String length(Quantity length, Per per) {
        return count(length.rounded().toPlainString(), per.name().toLowerCase(Locale.ROOT));
    }

    static String length(Quantity length, Per per, int units) {
        return units == 1 ? length(length, per) : length(length, per) + " in " + units + " units";
    }

    static String days(int days) {
        return count(days, "day");
    }

    static String count(int count, String what) {
        return count(Integer.toString(count), what);
    }

    private static String count(String count, String what) {
        return count + " " + what + ("1".equals(count) ? "" : "s");
    }
}
