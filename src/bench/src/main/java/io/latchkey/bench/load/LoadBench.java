package io.latchkey.bench.load;

import io.latchkey.devkit.world.World;
import java.sql.SQLException;

/** The part of {@code make bench} that needs a running system. */
public final class LoadBench {

    private LoadBench() {}

    public static void main(String[] args) throws SQLException {
        try (World world = World.fresh().start()) {
            Script script = new BookingLoad(world).run();
            new CalendarScale(world.postgres(), script).run();
        }
    }
}
