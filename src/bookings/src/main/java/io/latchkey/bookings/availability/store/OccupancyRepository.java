package io.latchkey.bookings.availability.store;

import io.latchkey.bookings.availability.Move;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.store.SqlStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who has which unit when. The exclusion constraint {@code occupancy_never_overlaps} decides every race; the lock on
 * the calendar group only makes claims queue up, so that losing is rare and explained.
 *
 * <p>Locks are taken in one order everywhere, so that nobody waits in a circle: calendar group, bookings by their ids,
 * occupancies.
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

    /** One unit for one part of a claim. */
    private record Taking(Claim.Part part, UnitId unit) {

        static List<Taking> of(Claim claim) {
            return claim.parts().stream()
                    .flatMap(part -> part.units().stream().map(unit -> new Taking(part, unit)))
                    .toList();
        }
    }

    /**
     * Holds the units, removing expired holds that are in the way.
     *
     * @throws UnitsTakenException if the constraint says no
     */
    public void hold(Claim claim, Instant now) {
        List<Taking> takings = Taking.of(claim);
        UUID[] units = uuids(takings, taking -> taking.unit().value());
        String[] occupied = Ranges.texts(takings, taking -> taking.part().occupied());
        removeExpired(claim.calendarGroup(), units, occupied, now);
        insert(em.createNativeQuery(
                        """
                        INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, used, booking_id, listing_id,
                            chosen, expires_at)
                        SELECT :group, id, unit, 'HOLD', during, nullif(used, during), booking, :listing,
                            :chosen, :expires
                        FROM unnest(CAST(:rows AS uuid[]), CAST(:units AS uuid[]), CAST(:bookings AS uuid[]),
                                CAST(CAST(:occupied AS text[]) AS tstzrange[]), CAST(CAST(:used AS text[]) AS tstzrange[]))
                            AS new (id, unit, booking, during, used)""")
                .setParameter("group", claim.calendarGroup())
                .setParameter("rows", uuids(takings, taking -> ids.next()))
                .setParameter("units", units)
                .setParameter(
                        "bookings",
                        uuids(takings, taking -> taking.part().booking().value()))
                .setParameter("occupied", occupied)
                .setParameter(
                        "used", Ranges.texts(takings, taking -> taking.part().use()))
                .setParameter(
                        "listing",
                        claim.listing() == null ? null : claim.listing().value())
                .setParameter("chosen", claim.chosen())
                .setParameter("expires", claim.holdExpiresAt()));
    }

    /**
     * Gives other bookings other units, all at once, so that two may change places.
     *
     * @throws UnitsTakenException if the constraint says no
     */
    public void move(UUID calendarGroup, List<Move> moves, Instant now) {
        UUID[] targets = uuids(moves, move -> move.to().value());
        String[] occupied = Ranges.texts(moves, Move::occupied);
        removeExpired(calendarGroup, targets, occupied, now);
        // The rows are sorted, so that all are gone before the first one comes back.
        insert(em.createNativeQuery(
                        """
                        WITH moved AS (
                            DELETE FROM occupancy o
                            USING unnest(CAST(:bookings AS uuid[]), CAST(:units AS uuid[]), CAST(:targets AS uuid[]),
                                    CAST(CAST(:occupied AS text[]) AS tstzrange[]))
                                AS move (booking, unit, target, during)
                            WHERE o.calendar_group = :group AND o.booking_id = move.booking AND o.unit_id = move.unit
                                AND o.during = move.during
                            RETURNING o.*, move.target)
                        INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, used, booking_id, listing_id,
                            chosen, expires_at)
                        SELECT calendar_group, id, target, kind, during, used, booking_id, listing_id, chosen, expires_at
                        FROM moved ORDER BY id""")
                .setParameter("group", calendarGroup)
                .setParameter("bookings", uuids(moves, move -> move.booking().value()))
                .setParameter("units", uuids(moves, move -> move.from().value()))
                .setParameter("targets", targets)
                .setParameter("occupied", occupied));
    }

    private void removeExpired(UUID calendarGroup, UUID[] units, String[] occupied, Instant now) {
        em.createNativeQuery(
                        """
                        DELETE FROM occupancy o
                        USING unnest(CAST(:units AS uuid[]), CAST(CAST(:occupied AS text[]) AS tstzrange[]))
                            AS wanted (unit, during)
                        WHERE o.calendar_group = :group AND o.unit_id = wanted.unit AND o.during && wanted.during
                            AND o.expires_at <= :now""")
                .setParameter("group", calendarGroup)
                .setParameter("units", units)
                .setParameter("occupied", occupied)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static void insert(Query insert) {
        try {
            insert.executeUpdate();
        } catch (PersistenceException refused) {
            throw SqlStates.isExclusionViolation(refused) ? new UnitsTakenException(refused) : refused;
        }
    }

    private static <T> UUID[] uuids(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    /** From now on the booking's units are as if its guest had chosen them: no other claim moves them. */
    public void pin(UUID calendarGroup, BookingId booking) {
        ofBooking("UPDATE occupancy SET chosen = true", calendarGroup, booking).executeUpdate();
    }

    /** Holds on to the booking's units until then. Returns how many it still has: an expired hold may be gone. */
    public int holdUntil(UUID calendarGroup, BookingId booking, Instant until) {
        return ofBooking("UPDATE occupancy SET kind = 'HOLD', expires_at = :until", calendarGroup, booking)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Makes the booking's units its own without a deadline. Returns how many it still has. */
    public int keep(UUID calendarGroup, BookingId booking) {
        return ofBooking("UPDATE occupancy SET kind = 'BOOKING', expires_at = NULL", calendarGroup, booking)
                .executeUpdate();
    }

    /** How many units the booking has; held or its own. */
    public int count(UUID calendarGroup, BookingId booking) {
        Object rows = ofBooking("SELECT count(*) FROM occupancy", calendarGroup, booking)
                .getSingleResult();
        return ((Number) rows).intValue();
    }

    public void free(UUID calendarGroup, BookingId booking) {
        ofBooking("DELETE FROM occupancy", calendarGroup, booking).executeUpdate();
    }

    /** Frees what lies after the instant; what was used stays on record. */
    public void freeFrom(UUID calendarGroup, BookingId booking, Instant from) {
        ofBooking("DELETE FROM occupancy", calendarGroup, booking, "lower(coalesce(used, during)) >= :from")
                .setParameter("from", from)
                .executeUpdate();
        ofBooking(
                        "UPDATE occupancy SET during = during * tstzrange(NULL, :from), used = used * tstzrange(NULL, :from)",
                        calendarGroup,
                        booking,
                        "upper(during) > :from")
                .setParameter("from", from)
                .executeUpdate();
    }

    private Query ofBooking(String statement, UUID calendarGroup, BookingId booking) {
        return ofBooking(statement, calendarGroup, booking, "true");
    }

    private Query ofBooking(String statement, UUID calendarGroup, BookingId booking, String condition) {
        return em.createNativeQuery(
                        statement + " WHERE calendar_group = :group AND booking_id = :booking AND " + condition)
                .setParameter("group", calendarGroup)
                .setParameter("booking", booking.value());
    }
}
