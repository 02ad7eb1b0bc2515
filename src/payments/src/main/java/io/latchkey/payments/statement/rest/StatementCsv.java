package io.latchkey.payments.statement.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.document.Amounts;
import io.latchkey.payments.document.Csv;
import io.latchkey.payments.statement.Movement;
import io.latchkey.payments.statement.Statement;
import io.latchkey.payments.statement.Sums;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A whole statement as a table. The movements come one by one and each row has the sums after it, so the closing
 * balance is the opening one plus what the file shows, whatever is posted meanwhile.
 */
final class StatementCsv {

    static final String MEDIA_TYPE = Csv.MEDIA_TYPE + ";charset=UTF-8;header=present";

    private static final Object[] HEADER = {
        "time", "movement", "booking", "description", "source", "currency",
        "amount", "change", "payable", "inTransit", "debt", "balance"
    };

    private final Csv csv;
    private final String currency;

    private StatementCsv(Csv csv, String currency) {
        this.csv = csv;
        this.currency = currency;
    }

    static void write(Statement statement, Iterator<Movement> movements, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new StatementCsv(new Csv(writer), statement.key().currency().getCurrencyCode()).write(statement, movements);
        writer.flush();
    }

    private void write(Statement statement, Iterator<Movement> movements) throws IOException {
        csv.row(HEADER);
        Sums sums = statement.opening();
        balance(statement.key().month().start(), "OPENING", sums);
        while (movements.hasNext()) {
            Movement movement = movements.next();
            sums = sums.plus(movement.change());
            movement(movement, sums);
        }
        balance(statement.key().month().end(), "CLOSING", sums);
    }

    private void balance(Instant at, String which, Sums sums) throws IOException {
        row(sums, at, which, null, null, null, currency, null, null);
    }

    private void movement(Movement movement, Sums after) throws IOException {
        row(
                after,
                movement.at(),
                movement.kind(),
                movement.booking(),
                movement.description(),
                movement.source().type() + ":" + movement.source().id(),
                currency,
                Amounts.decimal(movement.amount()),
                Amounts.decimal(movement.change().balance()));
    }

    private void row(Sums after, Object... first) throws IOException {
        Stream<Money> last = Stream.of(after.payable(), after.inTransit(), after.debt(), after.balance());
        csv.row(Stream.concat(Arrays.stream(first), last.map(Amounts::decimal)).toArray());
    }
}
