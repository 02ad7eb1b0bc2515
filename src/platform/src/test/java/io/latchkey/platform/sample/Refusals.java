package io.latchkey.platform.sample;

import io.latchkey.platform.command.CommandListener;
import io.latchkey.platform.command.CommandRefused;
import io.latchkey.platform.command.CommandRepeated;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was refused and what was repeated. */
@Singleton
public class Refusals implements CommandListener {

    private final List<CommandRefused> heard = new CopyOnWriteArrayList<>();
    private final List<CommandRepeated> repeated = new CopyOnWriteArrayList<>();

    @Override
    public void onRefused(CommandRefused refused) {
        heard.add(refused);
    }

    @Override
    public void onRepeated(CommandRepeated one) {
        repeated.add(one);
    }

    public List<CommandRepeated> repeated() {
        return repeated;
    }

    public List<CommandRefused> heard() {
        return heard;
    }
}
