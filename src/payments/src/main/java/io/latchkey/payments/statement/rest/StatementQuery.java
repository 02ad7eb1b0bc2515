package io.latchkey.payments.statement.rest;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.statement.Statement;
import io.latchkey.payments.statement.StatementMonth;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;

/** Reads which statement is asked for. */
final class StatementQuery {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    private StatementQuery() {}

    /** @throws ProblemException INVALID_REQUEST for a month that is none or has not begun, and for an unknown currency */
    static Statement.Key key(PersonId host, String month, String currency, Instant now) {
        return new Statement.Key(host, month(month, now), currency(currency));
    }

    private static StatementMonth month(String text, Instant now) {
        StatementMonth current = StatementMonth.of(now);
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.isBefore(FIRST) || month.isAfter(current.month())) {
                throw invalid(
                        "path:month", "must be from " + FIRST + " to " + current + ", the month that runs in UTC");
            }
            return new StatementMonth(month);
        } catch (DateTimeException notAMonth) {
            throw invalid("path:month", "must be a month such as " + current);
        }
    }

    private static Currency currency(String code) {
        if (code == null) {
            throw invalid("?currency", "must be given; GET /v1/me/statements lists yours");
        }
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw invalid("?currency", "must be a currency of ISO 4217 such as EUR");
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at(pointer, detail);
    }
}
