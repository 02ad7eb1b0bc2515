package io.latchkey.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** The provider's messages: each is numbered, and gets lost, late or doubled. */
final class ProviderMessages {

    private static final Duration LONGEST_WAY = Duration.ofMinutes(3);

    private final SimulatedWorld world;
    private Consumer<byte[]> listener = body -> {};
    private long count;

    ProviderMessages(SimulatedWorld world) {
        this.world = world;
    }

    void tell(Consumer<byte[]> listener) {
        this.listener = listener;
    }

    /** There is news about this call. */
    void announce(UUID operation) {
        byte[] body = (count++ + " " + operation).getBytes(StandardCharsets.UTF_8);
        int copies = world.faults().losesMessage() ? 0 : world.faults().doublesMessage() ? 3 : 1;
        for (int copy = 0; copy < copies; copy++) {
            world.agenda().in(world.upTo(LONGEST_WAY), () -> listener.accept(body));
        }
    }
}
