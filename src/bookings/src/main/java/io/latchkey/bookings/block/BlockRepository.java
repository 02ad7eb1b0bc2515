package io.latchkey.bookings.block;

import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks by their listing, in the order in which they were made. */
@ApplicationScoped
class BlockRepository {

    private final EntityManager em;

    BlockRepository(EntityManager em) {
        this.em = em;
    }

    void add(ListingCopy listing, List<Block> blocks) {
        em.createNativeQuery(
                        """
                        INSERT INTO block (calendar_group, id, listing_id, state, dates, during, unit_ids, note)
                        SELECT :group, id, :listing, state,
                            CASE WHEN whole THEN daterange(CAST(since AS date), CAST(until AS date)) END,
                            CASE WHEN NOT whole
                                THEN tstzrange(CAST(since AS timestamptz), CAST(until AS timestamptz)) END,
                            CAST(nullif(units, '{}') AS uuid[]), note
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:states AS text[]), CAST(:wholes AS boolean[]),
                            CAST(:sinces AS text[]), CAST(:untils AS text[]), CAST(:units AS text[]),
                            CAST(:notes AS text[])) AS new (id, state, whole, since, until, units, note)""")
                .setParameter("group", listing.calendarGroup())
                .setParameter("listing", listing.listingId().value())
                .setParameter("ids", blocks.stream().map(Block::id).toArray(UUID[]::new))
                .setParameter(
                        "states", texts(blocks, block -> block.period().state().name()))
                .setParameter(
                        "wholes",
                        blocks.stream()
                                .map(block -> block.period() instanceof HostBlock.OnDates)
                                .toArray(Boolean[]::new))
                .setParameter("sinces", texts(blocks, block -> Periods.from(block.period())))
                .setParameter("untils", texts(blocks, block -> Periods.to(block.period())))
                .setParameter("units", texts(blocks, BlockRepository::unitArray))
                .setParameter("notes", texts(blocks, Block::note))
                .executeUpdate();
    }

    private static String unitArray(Block block) {
        return block.units().stream().map(UnitId::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String[] texts(List<Block> blocks, Function<Block, String> text) {
        return blocks.stream().map(text).toArray(String[]::new);
    }

    /** How many blocks the listing has; each unit of a block of units counts. */
    long count(ListingCopy listing) {
        return ((Number) em.createNativeQuery("SELECT coalesce(sum(coalesce(cardinality(unit_ids), 1)), 0) FROM block"
                                + " WHERE listing_id = :listing")
                        .setParameter("listing", listing.listingId().value())
                        .getSingleResult())
                .longValue();
    }

    /** The listing's blocks after the given id. */
    List<Block> after(ListingCopy listing, UUID last, int limit) {
        List<?> rows = em.createNativeQuery(
                        """
                        SELECT id, state, lower(dates) AS first_date, upper(dates) AS end_date,
                            lower(during) AS starts_at, upper(during) AS ends_at, unit_ids, note
                        FROM block WHERE listing_id = :listing AND id > :last ORDER BY id LIMIT :limit""")
                .setParameter("listing", listing.listingId().value())
                .setParameter("last", last)
                .setParameter("limit", limit)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("id", UUID.class)
                .addScalar("state", String.class)
                .addScalar("first_date", LocalDate.class)
                .addScalar("end_date", LocalDate.class)
                .addScalar("starts_at", Instant.class)
                .addScalar("ends_at", Instant.class)
                .addScalar("unit_ids", UUID[].class)
                .addScalar("note", String.class)
                .getResultList();
        return rows.stream().map(row -> read((Object[]) row)).toList();
    }

    private static Block read(Object[] row) {
        HostBlock.State state = HostBlock.State.valueOf((String) row[1]);
        HostBlock period = row[2] == null
                ? new HostBlock.AtTimes(state, TimeRange.of((Instant) row[4], (Instant) row[5]))
                : new HostBlock.OnDates(state, DateRange.of((LocalDate) row[2], (LocalDate) row[3]));
        return new Block((UUID) row[0], period, units(row[6]), (String) row[7]);
    }

    /** The units that the removed block had taken; empty if there was no such block. */
    Optional<List<UnitId>> remove(ListingCopy listing, UUID id) {
        List<?> removed = em.createNativeQuery(
                        """
                        DELETE FROM block WHERE calendar_group = :group AND id = :id AND listing_id = :listing
                        RETURNING unit_ids""")
                .setParameter("group", listing.calendarGroup())
                .setParameter("id", id)
                .setParameter("listing", listing.listingId().value())
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("unit_ids", UUID[].class)
                .getResultList();
        return removed.isEmpty() ? Optional.empty() : Optional.of(units(removed.getFirst()));
    }

    private static List<UnitId> units(Object column) {
        return column == null
                ? List.of()
                : Stream.of((UUID[]) column).map(UnitId::new).toList();
    }
}
