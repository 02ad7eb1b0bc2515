package io.latchkey.bookings.coupon;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.CouponId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Database.SqlFailed;
import io.latchkey.platform.store.Documents;
import io.latchkey.platform.store.SqlStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Coupons and who used them. Uses are counted on the coupon's own row, whose CHECK has the last word. */
@ApplicationScoped
class CouponRepository {

    private static final String COLUMNS = "id, terms, uses, created_at, ended_at";

    private final Database database;
    private final Documents documents;

    CouponRepository(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** @throws ProblemException COUPON_CODE_TAKEN */
    void add(Coupon coupon, PersonId host) {
        try {
            database.update(
                    """
                    INSERT INTO coupon (id, host_id, code, terms, uses, max_uses, created_at)
                    VALUES (?, ?, ?, CAST(? AS jsonb), 0, ?, ?)""",
                    coupon.id().value(),
                    host.value(),
                    coupon.terms().code(),
                    documents.write(coupon.terms()),
                    coupon.terms().maxUses(),
                    coupon.createdAt());
        } catch (SqlFailed refused) {
            throw SqlStates.isUniqueViolation(refused)
                    ? new ProblemException(BookingsProblem.COUPON_CODE_TAKEN, "Codes are compared without case.")
                            .at("/code", "must be one that you have not used yet")
                    : refused;
        }
    }

    Optional<Coupon> find(CouponId id, PersonId host) {
        return database.first(
                this::read,
                "SELECT " + COLUMNS + " FROM coupon WHERE id = ? AND host_id = ?",
                id.value(),
                host.value());
    }

    /** The host's before the given id, newest first. */
    List<Coupon> of(PersonId host, UUID before, int limit) {
        return database.list(
                this::read,
                "SELECT " + COLUMNS + " FROM coupon WHERE host_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
                host.value(),
                before,
                limit);
    }

    /** The ended coupon; one that has ended before keeps its time. */
    Optional<Coupon> end(CouponId id, PersonId host, Instant now) {
        return database.first(
                this::read,
                "UPDATE coupon SET ended_at = coalesce(ended_at, ?) WHERE id = ? AND host_id = ? RETURNING " + COLUMNS,
                now,
                id.value(),
                host.value());
    }

    /** Nobody else uses it or gives it back until the transaction ends. */
    Optional<Coupon> lock(PersonId host, String code) {
        return database.first(
                this::read,
                "SELECT " + COLUMNS + " FROM coupon WHERE host_id = ? AND upper(code) = upper(?) FOR UPDATE",
                host.value(),
                code);
    }

    int usesBy(PersonId guest, CouponId coupon) {
        return database.first(
                        row -> row.getInt(1),
                        "SELECT count(*) FROM coupon_redemption WHERE coupon_id = ? AND guest_id = ?",
                        coupon.value(),
                        guest.value())
                .orElseThrow();
    }

    void use(CouponId coupon, BookingId booking, PersonId guest) {
        database.update(
                """
                WITH redeemed AS (
                    INSERT INTO coupon_redemption (booking_id, coupon_id, guest_id) VALUES (?, ?, ?) RETURNING coupon_id)
                UPDATE coupon SET uses = uses + 1 FROM redeemed WHERE id = redeemed.coupon_id""",
                booking.value(),
                coupon.value(),
                guest.value());
    }

    /** Once; a booking that used none, or gave it back before, changes nothing. */
    void giveBack(BookingId booking) {
        database.update(
                """
                WITH returned AS (DELETE FROM coupon_redemption WHERE booking_id = ? RETURNING coupon_id)
                UPDATE coupon SET uses = uses - 1 FROM returned WHERE id = returned.coupon_id""",
                booking.value());
    }

    private Coupon read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Coupon(
                new CouponId(row.getObject("id", UUID.class)),
                documents.read(row.getString("terms"), CouponTerms.class),
                row.getInt("uses"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
