package io.latchkey.payments.statement.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.document.Amounts;
import io.latchkey.payments.document.Column;
import io.latchkey.payments.document.Pdf;
import io.latchkey.payments.statement.Movement;
import io.latchkey.payments.statement.Statement;
import io.latchkey.payments.statement.StatementMonth;
import io.latchkey.payments.statement.Sums;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** A whole statement to print and keep; its sums run on as those of {@link StatementCsv} do. */
final class StatementPdf {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private static final List<Column> COLUMNS = List.of(
            Column.text("Time", 75),
            Column.text("What", 75),
            Column.text("For", 135),
            Column.number("Amount", 70),
            Column.number("Change", 70),
            Column.number("Balance", 70));

    private final Pdf pdf;
    private final Statement statement;
    private final Instant now;

    StatementPdf(Pdf pdf, Statement statement, Instant now) {
        this.pdf = pdf;
        this.statement = statement;
        this.now = now;
    }

    static String title(Statement.Key key) {
        return "Statement " + key.month() + ", " + key.currency().getCurrencyCode();
    }

    void write(Iterator<Movement> movements) throws IOException {
        Instant end = statement.key().month().end();
        boolean complete = !now.isBefore(end);
        introduce(complete);
        pdf.table(COLUMNS);
        Sums sums = statement.opening();
        balance(statement.key().month().start(), "Opening balance", sums);
        while (movements.hasNext()) {
            Movement movement = movements.next();
            sums = sums.plus(movement.change());
            pdf.row(
                    MINUTE.format(movement.at()),
                    movement.kind().text(),
                    Objects.requireNonNullElse(movement.description(), ""),
                    number(movement.amount()),
                    number(movement.change().balance()),
                    number(sums.balance()));
        }
        balance(complete ? end : now, "Closing balance", sums);
        pdf.endTable();
        pdf.text("The balance is what we owe you: " + number(sums.payable()) + " to be paid out and "
                + number(sums.inTransit()) + " on its way to your bank, less " + number(sums.debt())
                + " that you owe us.");
    }

    private void introduce(boolean complete) throws IOException {
        Statement.Key key = statement.key();
        pdf.text("Host " + key.host());
        pdf.text("The month and all times are in " + StatementMonth.ZONE_NAME + ", all amounts in "
                + key.currency().getCurrencyCode() + ".");
        if (!complete) {
            pdf.text("Preliminary, as of " + MINUTE.format(now) + ": the month runs until "
                    + MINUTE.format(key.month().end()) + ".");
        }
        pdf.gap();
    }

    private void balance(Instant at, String which, Sums sums) throws IOException {
        pdf.row(MINUTE.format(at), which, "", "", "", number(sums.balance()));
    }

    private static String number(Money amount) {
        return Amounts.decimal(amount).toPlainString();
    }
}
