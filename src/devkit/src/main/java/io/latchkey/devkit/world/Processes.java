package io.latchkey.devkit.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts child processes that end when this process ends, however it ends.
 *
 * <p>Linux tells a child when the <em>thread</em> that started it is gone, so all are started by one thread that never
 * ends.
 */
final class Processes {
    private static final boolean TELLS_CHILDREN = Files.isExecutable(Path.of("/usr/bin/setpriv"));
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

    private static List<String> tied(List<String> command, String signal) {
        if (!TELLS_CHILDREN) {
            return command;
        }
        // unshare comes first: a change of credentials would make the kernel forget the signal.
        boolean unshared = command.subList(0, UNSHARE.size()).equals(UNSHARE);
        List<String> tied = new ArrayList<>(unshared ? UNSHARE : List.of());
        tied.addAll(List.of("setpriv", "--pdeathsig", signal));
        tied.addAll(unshared ? command.subList(UNSHARE.size(), command.size()) : command);
        return tied;
    }

    private static final List<String> UNSHARE = List.of("unshare", "-U");

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and the files are still its own. */
    static List<String> notAsRoot(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> unshared = new ArrayList<>(UNSHARE);
        unshared.addAll(command);
        return unshared;
    }

    /** Runs it to its end; a failure carries what it printed. */
    static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
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
}
