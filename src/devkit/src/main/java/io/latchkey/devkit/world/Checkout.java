package io.latchkey.devkit.world;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this checkout of Latchkey lies, and where it keeps what it makes while it runs. */
public record Checkout(Path root) {

    /** The build names the root by the property {@code latchkey.root}; elsewhere it is searched upwards. */
    public static Checkout find() {
        String named = System.getProperty("latchkey.root");
        if (named != null) {
            return new Checkout(Path.of(named));
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(".mvn/find-jdk"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Run this inside a checkout of Latchkey, or set -Dlatchkey.root");
        }
        return new Checkout(folder);
    }

    /** Git ignores it; {@code make clean-data} wipes the data in it. */
    public Path state() {
        return root.resolve(".latchkey");
    }

    /** Unpacked servers: dear to make, so {@code make clean-data} leaves them. */
    public Path cache() {
        return state().resolve("cache");
    }

    /** What the build leaves of one of our modules. */
    public Path target(String module) {
        return root.resolve("src").resolve(module).resolve("target");
    }
}
