package io.latchkey.listings.search.index;

import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.listings.search.index.GroupCalendar.Blocked;
import io.latchkey.listings.search.index.GroupCalendar.Taken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A calendar as the database keeps its copy: binary, because a million of them are read when the service starts. */
public final class CalendarBytes {

    private static final int FORM = 1;
    private static final Occupancy.Kind[] KINDS = Occupancy.Kind.values();
    private static final HostBlock.State[] STATES = HostBlock.State.values();

    private CalendarBytes() {}

    public static byte[] write(GroupCalendar calendar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            List<Taken> taken = calendar.taken();
            out.writeInt(taken.size());
            for (Taken one : taken) {
                write(one, out);
            }
            out.writeInt(calendar.blocks().size());
            for (Blocked one : calendar.blocks()) {
                write(one, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Taken one, DataOutputStream out) throws IOException {
        write(one.unit().value(), out);
        write(one.during(), out);
        out.writeByte(one.kind().ordinal());
        boolean usedApart = !one.used().equals(one.during());
        out.writeByte((one.chosen() ? 1 : 0)
                | (usedApart ? 2 : 0)
                | (one.expires() == null ? 0 : 4)
                | (one.listing() == null ? 0 : 8));
        if (usedApart) {
            write(one.used(), out);
        }
        if (one.expires() != null) {
            out.writeLong(GroupCalendar.micros(one.expires()));
        }
        if (one.listing() != null) {
            write(one.listing().value(), out);
        }
    }

    private static void write(Blocked one, DataOutputStream out) throws IOException {
        write(one.listing().value(), out);
        out.writeByte(one.block().state().ordinal());
        switch (one.block()) {
            case HostBlock.OnDates(var state, var dates) -> {
                out.writeBoolean(true);
                out.writeLong(dates.start().toEpochDay());
                out.writeLong(dates.end().toEpochDay());
            }
            case HostBlock.AtTimes(var state, var times) -> {
                out.writeBoolean(false);
                write(times, out);
            }
        }
    }

    private static void write(TimeRange range, DataOutputStream out) throws IOException {
        out.writeLong(GroupCalendar.micros(range.start()));
        out.writeLong(GroupCalendar.micros(range.end()));
    }

    private static void write(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    /** What {@link #write} wrote. */
    public static GroupCalendar read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            if (form != FORM) {
                throw new IOException("a calendar of form " + form);
            }
            List<Taken> taken = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                taken.add(taken(in));
            }
            List<Blocked> blocks = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                blocks.add(blocked(in));
            }
            return GroupCalendar.of(taken, blocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Taken taken(DataInputStream in) throws IOException {
        UnitId unit = new UnitId(id(in));
        TimeRange during = range(in);
        Occupancy.Kind kind = KINDS[in.readByte()];
        int facts = in.readByte();
        TimeRange used = (facts & 2) == 0 ? during : range(in);
        Instant expires = (facts & 4) == 0 ? null : GroupCalendar.instant(in.readLong());
        ListingId listing = (facts & 8) == 0 ? null : new ListingId(id(in));
        return new Taken(unit, during, used, kind, listing, expires, (facts & 1) == 1);
    }

    private static Blocked blocked(DataInputStream in) throws IOException {
        ListingId listing = new ListingId(id(in));
        HostBlock.State state = STATES[in.readByte()];
        HostBlock block = in.readBoolean()
                ? new HostBlock.OnDates(
                        state, DateRange.of(LocalDate.ofEpochDay(in.readLong()), LocalDate.ofEpochDay(in.readLong())))
                : new HostBlock.AtTimes(state, range(in));
        return new Blocked(listing, block);
    }

    private static TimeRange range(DataInputStream in) throws IOException {
        return TimeRange.of(GroupCalendar.instant(in.readLong()), GroupCalendar.instant(in.readLong()));
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
