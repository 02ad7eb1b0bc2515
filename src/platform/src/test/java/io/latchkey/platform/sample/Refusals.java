package io.latchkey.platform.sample;

import io.latchkey.platform.command.CommandListener;
import io.latchkey.platform.command.CommandRefused;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was refused. */
@Singleton
public class Refusals implements CommandListener {

    private final List<CommandRefused> heard = new CopyOnWriteArrayList<>();

    @Override
    public void onRefused(CommandRefused refused) {
        heard.add(refused);
    }

    public List<CommandRefused> heard() {
        return heard;
    }
}
