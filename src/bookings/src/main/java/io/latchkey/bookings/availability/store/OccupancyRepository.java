package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.store.SqlStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who has which unit when. The exclusion constraint {@code occupancy_never_overlaps} decides every race; the lock on
 * the calendar group only makes claims queue up, so that losing is rare and explained.
 */
@ApplicationScoped
public class OccupancyRepository {

    private final EntityManager em;
    private final Ids ids;

    public OccupancyRepository(EntityManager em, Ids ids) {
        this.em = em;
        this.ids = ids;
    }

    /** Waits until no other claim on these units runs; held until the transaction ends. */
    public void lock(UUID calendarGroup) {
        em.createNativeQuery("SELECT id FROM calendar_group WHERE id = :group FOR UPDATE")
                .setParameter("group", calendarGroup)
                .getResultList();
    }

    /**
     * Holds the units, removing expired holds that are in the way.
     *
     * @throws UnitsTakenException if the constraint says no
     */
    public void hold(Claim claim, Instant now) {
        UUID[] units = claim.units().stream().map(UnitId::value).toArray(UUID[]::new);
        UUID[] rows = Stream.generate(ids::next).limit(units.length).toArray(UUID[]::new);
        during(
                        """
                        DELETE FROM occupancy
                        WHERE calendar_group = :group AND unit_id = ANY(:units) AND expires_at <= :now
                            AND during && tstzrange(:start, :end)""",
                        claim)
                .setParameter("units", units)
                .setParameter("now", now)
                .executeUpdate();
        Query insert = during(
                        """
                        INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, booking_id, expires_at)
                        SELECT :group, id, unit, 'HOLD', tstzrange(:start, :end), :booking, :expires
                        FROM unnest(CAST(:rows AS uuid[]), CAST(:units AS uuid[])) AS new (id, unit)""",
                        claim)
                .setParameter("rows", rows)
                .setParameter("units", units)
                .setParameter("booking", claim.booking().value())
                .setParameter("expires", claim.holdExpiresAt());
        try {
            insert.executeUpdate();
        } catch (PersistenceException refused) {
            throw SqlStates.isExclusionViolation(refused) ? new UnitsTakenException(refused) : refused;
        }
    }

    private Query during(String sql, Claim claim) {
        return em.createNativeQuery(sql)
                .setParameter("group", claim.calendarGroup())
                .setParameter("start", claim.occupied().start())
                .setParameter("end", claim.occupied().end());
    }

    /** Holds on to the booking's units until then. Returns how many it still has: an expired hold may be gone. */
    public int holdUntil(UUID calendarGroup, BookingId booking, Instant until) {
        return ofBooking(
                        "UPDATE occupancy SET kind = 'HOLD', expires_at = :until"
                                + " WHERE calendar_group = :group AND booking_id = :booking",
                        calendarGroup,
                        booking)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Makes the booking's units its own without a deadline. Returns how many it still has. */
    public int keep(UUID calendarGroup, BookingId booking) {
        return ofBooking(
                        "UPDATE occupancy SET kind = 'BOOKING', expires_at = NULL"
                                + " WHERE calendar_group = :group AND booking_id = :booking",
                        calendarGroup,
                        booking)
                .executeUpdate();
    }

    /** How many units the booking has; held or its own. */
    public int count(UUID calendarGroup, BookingId booking) {
        Object rows = ofBooking(
                        "SELECT count(*) FROM occupancy WHERE calendar_group = :group AND booking_id = :booking",
                        calendarGroup,
                        booking)
                .getSingleResult();
        return ((Number) rows).intValue();
    }

    public void free(UUID calendarGroup, BookingId booking) {
        ofBooking(
                        "DELETE FROM occupancy WHERE calendar_group = :group AND booking_id = :booking",
                        calendarGroup,
                        booking)
                .executeUpdate();
    }

    /** Frees what lies after the instant; what was used stays on record. */
    public void freeFrom(UUID calendarGroup, BookingId booking, Instant from) {
        ofBooking(
                        "DELETE FROM occupancy WHERE calendar_group = :group AND booking_id = :booking"
                                + " AND lower(during) >= :from",
                        calendarGroup,
                        booking)
                .setParameter("from", from)
                .executeUpdate();
        ofBooking(
                        "UPDATE occupancy SET during = tstzrange(lower(during), :from)"
                                + " WHERE calendar_group = :group AND booking_id = :booking AND upper(during) > :from",
                        calendarGroup,
                        booking)
                .setParameter("from", from)
                .executeUpdate();
    }

    private Query ofBooking(String sql, UUID calendarGroup, BookingId booking) {
        return em.createNativeQuery(sql).setParameter("group", calendarGroup).setParameter("booking", booking.value());
    }
}
