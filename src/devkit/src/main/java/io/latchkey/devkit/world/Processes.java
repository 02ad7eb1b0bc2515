package io.latchkey.devkit.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Starts child processes that end when this process ends, however it ends.
 *
 * <p>Linux tells a child when the <em>thread</em> that started it is gone, so all are started by one thread that never
 * ends.
 */
final class Processes {
    private static final boolean TELLS_CHILDREN =
            Files.isExecutable(Path.of("/usr/bin/setpriv")) && Files.isExecutable(Path.of("/usr/bin/setsid"));
    private static final List<String> UNSHARE = List.of("unshare", "-U");
    private static final ExecutorService PARENT = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("parent-of-processes").factory());

    private Processes() {}

    /** Starts it; {@code signal} is what it gets when we die. */
    static Process start(ProcessBuilder builder, String signal) {
        builder.command(tied(builder.command(), signal));
        try {
            return PARENT.submit(() -> builder.start()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting " + builder.command(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not start " + builder.command(), e.getCause());
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and the files are still its own. */
    static List<String> notAsRoot(List<String> command) {
        return "root".equals(System.getProperty("user.name")) ? concat(UNSHARE, command) : command;
    }

    /** Runs it to its end; a failure carries what it printed. */
    static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ":\n" + output);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Could not run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command, e);
        }
    }

    /** {@code unshare} stays first: a change of credentials would make the kernel forget the signal. */
    private static List<String> tied(List<String> command, String signal) {
        if (!TELLS_CHILDREN) {
            return command;
        }
        // In a session of its own it does not get the terminal's Ctrl-C: we stop the parts, in our order.
        List<String> setpriv = List.of("setpriv", "--pdeathsig", signal, "setsid");
        boolean unshared = command.size() > UNSHARE.size()
                && command.subList(0, UNSHARE.size()).equals(UNSHARE);
        return unshared
                ? concat(concat(UNSHARE, setpriv), command.subList(UNSHARE.size(), command.size()))
                : concat(setpriv, command);
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return new ArrayList<>(Stream.concat(first.stream(), second.stream()).toList());
    }
}
