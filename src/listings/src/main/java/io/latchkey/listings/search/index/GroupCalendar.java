package io.latchkey.listings.search.index;

import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.availability.Placement;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What takes the units of a calendar group and what its hosts blocked, as bookings told it: a few dozen bytes for each
 * occupancy, because a million calendars are kept. Immutable; instants are microseconds since 1970.
 */
public final class GroupCalendar {

    /** Nothing is taken. */
    public static final GroupCalendar EMPTY = new GroupCalendar(List.of(), List.of());

    static final long NEVER = Long.MAX_VALUE;

    private final Names<UnitId> units = new Names<>();
    /** The two halves of each unit's id, so that looking for one visits no object. */
    private final long[] unitKeys;

    private final Names<ListingId> listings = new Names<>();
    private final long[] from;
    private final long[] to;
    private final int[] unit;
    /** Rarely another time than {@link #from} and {@link #to}: null where it never is. */
    private final long[] used;
    /** Null where nothing expires. */
    private final long[] expires;

    private final int[] listing;
    private final byte[] flags;
    private final List<Blocked> blocks;

    /**
     * A unit is taken.
     *
     * @param listing through which it was taken; null if nobody may move it
     * @param expires null for never
     * @param chosen by name, or in use already
     */
    public record Taken(
            UnitId unit,
            TimeRange during,
            TimeRange used,
            Occupancy.Kind kind,
            ListingId listing,
            Instant expires,
            boolean chosen) {}

    /** A host's block of one listing of the group. */
    public record Blocked(ListingId listing, HostBlock block) {}

    private GroupCalendar(List<Taken> taken, List<Blocked> blocks) {
        int size = taken.size();
        from = new long[size];
        to = new long[size];
        unit = new int[size];
        listing = new int[size];
        flags = new byte[size];
        used = taken.stream().allMatch(one -> one.used().equals(one.during())) ? null : new long[2 * size];
        expires = taken.stream().allMatch(one -> one.expires() == null) ? null : new long[size];
        for (int i = 0; i < size; i++) {
            fill(i, taken.get(i));
        }
        this.blocks = List.copyOf(blocks);
        this.unitKeys = keys(units.all());
    }

    /** The two halves of each id, one after the other. */
    static long[] keys(List<UnitId> ids) {
        long[] keys = new long[2 * ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            keys[2 * i] = ids.get(i).value().getMostSignificantBits();
            keys[2 * i + 1] = ids.get(i).value().getLeastSignificantBits();
        }
        return keys;
    }

    private int number(long high, long low) {
        for (int i = 0; i < unitKeys.length; i += 2) {
            if (unitKeys[i] == high && unitKeys[i + 1] == low) {
                return i / 2;
            }
        }
        return -1;
    }

    private void fill(int i, Taken one) {
        from[i] = micros(one.during().start());
        to[i] = micros(one.during().end());
        unit[i] = units.number(one.unit());
        listing[i] = listings.number(one.listing());
        flags[i] = (byte) (one.kind().ordinal() << 1 | (one.chosen() ? 1 : 0));
        if (used != null) {
            used[2 * i] = micros(one.used().start());
            used[2 * i + 1] = micros(one.used().end());
        }
        if (expires != null) {
            expires[i] = one.expires() == null ? NEVER : micros(one.expires());
        }
    }

    public static GroupCalendar of(List<Taken> taken, List<Blocked> blocks) {
        return taken.isEmpty() && blocks.isEmpty() ? EMPTY : new GroupCalendar(taken, blocks);
    }

    /**
     * Whether something living overlaps the time on a unit.
     *
     * @param keys of units, as {@link #keys} makes them
     * @param at where the unit's stand
     */
    boolean isTaken(long[] keys, int at, long start, long end, long now) {
        int number = number(keys[at], keys[at + 1]);
        if (number < 0) {
            return false;
        }
        for (int i = 0; i < from.length; i++) {
            if (from[i] < end && to[i] > start && unit[i] == number && (expires == null || expires[i] > now)) {
                return true;
            }
        }
        return false;
    }

    /**
     * As the engine wants it, for one listing of the group.
     *
     * @param start what ends before is left out; microseconds, as {@code end}
     */
    Calendar around(ListingId asked, List<UnitId> offered, long start, long end) {
        List<Occupancy> near = new ArrayList<>(4);
        int number = -2;
        Collection<UnitId> wanted = offered.size() == 1 ? offered : new HashSet<>(offered);
        for (int i = 0; i < from.length; i++) {
            if (from[i] < end && to[i] > start && wanted.contains(units.name(unit[i]))) {
                number = number == -2 ? listings.find(asked) : number;
                near.add(occupancy(i, placement(i, number)));
            }
        }
        return Calendar.of(offered, near, blocksOf(asked));
    }

    /** All of it, as the engine wants it. */
    Calendar whole(ListingId asked, List<UnitId> offered) {
        return around(asked, offered, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private Placement placement(int i, int asked) {
        if (asked < 0 || listing[i] != asked) {
            return Placement.FIXED;
        }
        return (flags[i] & 1) == 1 ? Placement.CHOSEN : Placement.MOVABLE;
    }

    private Occupancy occupancy(int i, Placement placement) {
        TimeRange during = TimeRange.of(instant(from[i]), instant(to[i]));
        return new Occupancy(
                units.name(unit[i]),
                during,
                used == null ? during : TimeRange.of(instant(used[2 * i]), instant(used[2 * i + 1])),
                Occupancy.Kind.values()[flags[i] >> 1],
                nobodys(i),
                expires == null || expires[i] == NEVER ? null : instant(expires[i]),
                placement);
    }

    /** Whose it is does not matter to a decision, only that no two are of the same booking. */
    private BookingId nobodys(int i) {
        return flags[i] >> 1 <= Occupancy.Kind.BOOKING.ordinal() ? new BookingId(new UUID(0, i)) : null;
    }

    private List<HostBlock> blocksOf(ListingId asked) {
        return blocks.isEmpty()
                ? List.of()
                : blocks.stream()
                        .filter(one -> one.listing().equals(asked))
                        .map(Blocked::block)
                        .toList();
    }

    /** What it was made of. */
    List<Taken> taken() {
        List<Taken> all = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            Occupancy one = occupancy(i, Placement.FIXED);
            all.add(new Taken(
                    one.unit(),
                    one.range(),
                    one.used(),
                    one.kind(),
                    listings.name(listing[i]),
                    one.expiresAt(),
                    (flags[i] & 1) == 1));
        }
        return all;
    }

    List<Blocked> blocks() {
        return blocks;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
