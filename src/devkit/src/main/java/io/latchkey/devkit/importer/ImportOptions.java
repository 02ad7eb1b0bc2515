package io.latchkey.devkit.importer;

import io.latchkey.devkit.client.Addresses;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is imported, into which system, and what the files themselves do not say.
 *
 * @param shiftWeeks empty: as far as needed so that the calendar does not lie in the past
 * @param parallel how many rows are worked on at once
 */
record ImportOptions(
        Path listings,
        Path calendar,
        Overrides overrides,
        Optional<Integer> shiftWeeks,
        int parallel,
        Path state,
        Addresses addresses) {

    /** Instead of what the nearest known city says. */
    record Overrides(Optional<ZoneId> zone, Optional<Currency> currency, Optional<String> country) {}

    static final String USAGE =
            """
            make import FILE=<listings.csv.gz> CALENDAR=<calendar.csv.gz> [options]
              ZONE=Europe/Brussels  CURRENCY=EUR  COUNTRY=BE   when no known city is near
              SHIFT=<weeks>   move all dates by so many weeks (default: until the first day is not past; 0: not at all)
              PARALLEL=16     rows worked on at once
            """;

    /** @param settings the environment, and {@code NAME=value} arguments over it; relative paths start at {@code root}
     * @throws IllegalArgumentException when something is missing or no value of its kind */
    static ImportOptions of(Map<String, String> environment, String[] arguments, Path root) {
        Map<String, String> settings = new HashMap<>(environment);
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("not NAME=value: " + argument);
            }
            settings.put(pair[0], pair[1]);
        }
        settings.values().removeIf(String::isBlank);
        return new ImportOptions(
                file(settings, "FILE", root),
                file(settings, "CALENDAR", root),
                new Overrides(
                        Optional.ofNullable(settings.get("ZONE")).map(ZoneId::of),
                        Optional.ofNullable(settings.get("CURRENCY")).map(Currency::getInstance),
                        Optional.ofNullable(settings.get("COUNTRY"))),
                Optional.ofNullable(settings.get("SHIFT")).map(Integer::valueOf),
                Integer.parseInt(settings.getOrDefault("PARALLEL", "16")),
                root.resolve(settings.getOrDefault("STATE", ".latchkey/import")),
                Addresses.from(settings));
    }

    private static Path file(Map<String, String> settings, String name, Path root) {
        String given = settings.get(name);
        if (given == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return root.resolve(given).normalize();
    }

    /** Names this import: the file, its folder and the system it goes to. */
    String name() {
        Path folder = listings.toAbsolutePath().getParent().getFileName();
        String target = Integer.toHexString((listings.toAbsolutePath() + " " + addresses.front()).hashCode());
        return (folder == null ? "files" : folder.toString()) + "-" + target;
    }
}
