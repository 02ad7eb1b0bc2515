package io.latchkey.devkit.run;

import io.latchkey.devkit.front.Service;
import io.latchkey.devkit.world.Checkout;
import io.latchkey.devkit.world.World;
import java.io.IOException;

/** One service in Quarkus' dev mode: compiled and reloaded at each request, beside the other parts of the world. */
final class DevMode {
    private DevMode() {}

    /** Runs until the person at the terminal ends it; the terminal is the service's own, for its keys. */
    static void run(Service service, Checkout checkout, World world) {
        ProcessBuilder builder = new ProcessBuilder(
                        checkout.root().resolve(".mvn/dev").toString(), service.label())
                .directory(checkout.root().toFile())
                .inheritIO();
        builder.environment().putAll(world.settings(service));
        try {
            builder.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("Could not start the dev mode of " + service.label(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
