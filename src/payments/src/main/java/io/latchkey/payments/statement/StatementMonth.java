package io.latchkey.payments.statement;

import io.latchkey.payments.ledger.store.HostLedger.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A calendar month in UTC, as the ledger and the daily payouts count. A host may have listings in many zones: one
 * month that is the same for all of them is the only one in which closing and opening balances meet.
 */
public record StatementMonth(YearMonth month) {

    public static final String ZONE_NAME = "UTC";

    private static final ZoneOffset ZONE = ZoneOffset.UTC;

    /** The month of that moment. */
    public static StatementMonth of(Instant moment) {
        return new StatementMonth(YearMonth.from(moment.atOffset(ZONE)));
    }

    public Instant start() {
        return month.atDay(1).atStartOfDay().toInstant(ZONE);
    }

    /** Where the next month starts. */
    public Instant end() {
        return new StatementMonth(month.plusMonths(1)).start();
    }

    Period period() {
        return new Period(start(), end());
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
