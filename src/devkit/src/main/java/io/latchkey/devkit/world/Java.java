package io.latchkey.devkit.world;

import java.nio.file.Path;

/** The Java this process runs on; the programs it starts run on the same. */
final class Java {
    private Java() {}

    static String home() {
        return System.getProperty("java.home");
    }

    static String command() {
        return Path.of(home(), "bin", "java").toString();
    }
}
