package io.latchkey.payments.ledger.rest;

import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.AccountKind;
import io.latchkey.payments.ledger.store.HostLedger.Period;
import io.latchkey.payments.ledger.store.LedgerJournal;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Which transactions are asked for.
 *
 * @param account {@code null} for all
 */
record JournalQuery(Account account, Period period) {

    /** @throws ProblemException INVALID_REQUEST for what is no account's name, no moment or no period */
    static JournalQuery read(String account, String from, String to) {
        Period period = new Period(
                from == null ? LedgerJournal.ALWAYS.from() : moment("from", from),
                to == null ? LedgerJournal.ALWAYS.until() : moment("to", to));
        if (!period.from().isBefore(period.until())) {
            throw invalid("to", "must be after from");
        }
        return new JournalQuery(account == null ? null : account(account), period);
    }

    private static Account account(String code) {
        try {
            Account account = Account.of(code);
            if (account.toString().equals(code) && (!isOfOne(account.kind()) || isId(account.whose()))) {
                return account;
            }
        } catch (IllegalArgumentException notAnAccount) {
            // said below, with the names that are nobody's
        }
        throw unknown();
    }

    /** Whether it is a booking's or a host's. */
    private static boolean isOfOne(AccountKind kind) {
        return kind.hasBalanceRow();
    }

    private static boolean isId(String whose) {
        return UUID.fromString(whose).toString().equals(whose);
    }

    private static Instant moment(String name, String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (!moment.isBefore(LedgerJournal.ALWAYS.from()) && !moment.isAfter(LedgerJournal.ALWAYS.until())) {
                return moment;
            }
        } catch (DateTimeException notAMoment) {
            // said below, with the moments beyond all ledgers
        }
        throw invalid(name, "must be a moment such as 2026-11-23T06:40:33Z");
    }

    static ProblemException unknown() {
        return invalid("account", "is no account of this ledger; GET /v1/operator/ledger/accounts lists them");
    }

    private static ProblemException invalid(String name, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at("?" + name, detail);
    }
}
