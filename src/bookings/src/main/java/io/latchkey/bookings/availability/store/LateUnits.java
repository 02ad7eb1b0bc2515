package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Units that are not back in time. The caller has locked their calendar group. */
@ApplicationScoped
public class LateUnits {

    private final EntityManager em;

    LateUnits(EntityManager em) {
        this.em = em;
    }

    /** Keeps the booking's units until then, or until the next one has them. */
    public void keepUntil(UUID calendarGroup, BookingId booking, Instant until) {
        em.createNativeQuery(
                        """
                        UPDATE occupancy late
                        SET used = coalesce(used, during),
                            during = tstzrange(lower(during), greatest(upper(during), least(:until, (
                                SELECT min(lower(next.during)) FROM occupancy next
                                WHERE next.calendar_group = late.calendar_group AND next.unit_id = late.unit_id
                                    AND lower(next.during) >= upper(late.during)))))
                        WHERE calendar_group = :group AND booking_id = :booking""")
                .setParameter("until", until)
                .setParameter("group", calendarGroup)
                .setParameter("booking", booking.value())
                .executeUpdate();
    }

    /** The bookings that have one of the units then, soonest first. */
    public List<BookingId> takenBy(UUID calendarGroup, List<UnitId> units, TimeRange range, Instant now) {
        List<?> found = em.createNativeQuery(
                        """
                        SELECT b.id FROM occupancy o JOIN booking b ON b.id = o.booking_id
                        WHERE o.calendar_group = :group AND o.unit_id = ANY(:units)
                            AND coalesce(o.used, o.during) && tstzrange(:start, :end)
                            AND (o.expires_at IS NULL OR o.expires_at > :now)
                        GROUP BY b.id ORDER BY min(lower(o.during))""")
                .setParameter("group", calendarGroup)
                .setParameter("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .setParameter("start", range.start())
                .setParameter("end", range.end())
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(id -> new BookingId((UUID) id)).toList();
    }
}
