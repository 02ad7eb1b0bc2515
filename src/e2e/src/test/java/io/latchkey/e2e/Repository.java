package io.latchkey.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout the tests look at: its files are part of what is proved. */
public final class Repository {

    public static final List<String> SERVICES = List.of("listings", "bookings", "payments");

    private static final Path ROOT = Path.of(System.getProperty("latchkey.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private Repository() {}

    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    public static String text(String relative) {
        return text(path(relative));
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a directory whose name ends so, in order. */
    public static List<Path> files(String directory, String... endings) {
        try (Stream<Path> walk = Files.walk(path(directory))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
