package io.latchkey.e2e.world;

import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.World;
import java.util.List;

/** The world all scenarios share: started by the first one that asks, gone with this JVM. */
public final class TheWorld {

    private static World world;

    private TheWorld() {}

    public static synchronized World get() {
        if (world == null) {
            world = World.fresh().start();
            Runtime.getRuntime().addShutdownHook(new Thread(world::close));
        }
        return world;
    }

    /** The API at the one public address, signed in by nobody. */
    public static Api api() {
        return new Api(get().address());
    }

    public static Api as(DemoPerson person) {
        return api().as(get().tokens().of(person));
    }

    /** So many people who have just signed up. */
    public static List<Api> newPeople(int count) {
        return get().people().signUp(count).stream()
                .map(person -> api().as(person.token()))
                .toList();
    }

    public static Api operator() {
        return as(DemoPerson.OLGA);
    }

    public static SandboxClock clock() {
        return new SandboxClock(operator());
    }
}
