package io.latchkey.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.platform.store.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The answers given, by caller, route and key. Everything here joins the running transaction. */
@Singleton
class IdempotencyStore {

    static final Duration LIFE = Duration.ofDays(30);

    private static final int BATCH = 5_000;

    private final Database database;
    private final ObjectMapper json;
    private final InstantSource clock;

    IdempotencyStore(Database database, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Whose key it is, and for which operation: elsewhere the same key is another one. */
    record Scope(String caller, String route, String key) {

        String lockName() {
            return caller + ' ' + route + ' ' + key;
        }
    }

    record Entry(byte[] fingerprint, StoredAnswer answer) {}

    /**
     * What is known of a key when a request with it begins.
     *
     * @param ours whether the key is locked for this transaction; false if another request holds it
     * @param earlier may leave out an answer that was committed at this very moment; {@link #save} finds that
     */
    record Start(boolean ours, Optional<Entry> earlier) {}

    /** Lock and look in one statement; the lock is held until the transaction ends. */
    Start start(Scope scope) {
        return database.first(
                        row -> new Start(
                                row.getBoolean("ours"),
                                row.getObject("status") == null ? Optional.empty() : Optional.of(read(row))),
                        """
                        select turn.ours, fingerprint, status, headers, body
                        from (select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as ours) as turn
                        left join idempotency on caller = ? and route = ? and key = ? and created_at > ?
                        """,
                        scope.lockName(),
                        scope.caller(),
                        scope.route(),
                        scope.key(),
                        clock.instant().minus(LIFE))
                .orElseThrow();
    }

    void lock(Scope scope) {
        database.first(row -> true, "select pg_advisory_xact_lock(hashtextextended(?, 0))", scope.lockName());
    }

    Optional<Entry> find(Scope scope) {
        return database.first(
                this::read,
                """
                select fingerprint, status, headers, body from idempotency
                where caller = ? and route = ? and key = ? and created_at > ?
                """,
                scope.caller(),
                scope.route(),
                scope.key(),
                clock.instant().minus(LIFE));
    }

    /** False if the key has an answer already: then nothing is saved, and this request's effect must not stay. */
    boolean save(Scope scope, Entry entry) {
        Instant now = clock.instant();
        return database.update(
                        """
                        insert into idempotency (caller, route, key, fingerprint, status, headers, body, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (caller, route, key) do update
                        set fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                            body = excluded.body, created_at = excluded.created_at
                        where idempotency.created_at <= ?
                        """,
                        scope.caller(),
                        scope.route(),
                        scope.key(),
                        entry.fingerprint(),
                        entry.answer().status(),
                        write(entry.answer().headers()),
                        entry.answer().body(),
                        now,
                        now.minus(LIFE))
                > 0;
    }

    /** Forgets what is older than {@link #LIFE}, some at a time; returns how many that were. */
    int deleteExpired() {
        return database.update(
                """
                delete from idempotency where ctid in (
                    select ctid from idempotency where created_at <= ? limit %d)
                """
                        .formatted(BATCH),
                clock.instant().minus(LIFE));
    }

    private Entry read(ResultSet row) throws SQLException {
        try {
            Map<String, String> headers = json.readValue(row.getString("headers"), new TypeReference<>() {});
            return new Entry(
                    row.getBytes("fingerprint"), new StoredAnswer(row.getInt("status"), headers, row.getBytes("body")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored headers are not readable", e);
        }
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
