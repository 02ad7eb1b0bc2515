package io.latchkey.kernel.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values for ranges of dates, where the more specific wins: of the ranges that contain a date the shortest, of equally
 * long ones the later in the list. A price for one date therefore beats the price of its season.
 */
public final class Seasons<T> {

    /** A value and the dates it is for. */
    public record Season<T>(DateRange dates, T value) {}

    private static final Seasons<?> NONE = new Seasons<>(List.of());

    private final List<Season<T>> seasons;
    /** From its key on a value holds until the next key; null is none. */
    private final NavigableMap<LocalDate, T> painted = new TreeMap<>();

    private Seasons(List<Season<T>> seasons) {
        this.seasons = List.copyOf(seasons);
        Comparator<Season<T>> longestFirst = Comparator.comparingInt(
                        (Season<T> season) -> season.dates().days())
                .reversed();
        this.seasons.stream().sorted(longestFirst).forEach(this::paint);
    }

    public static <T> Seasons<T> of(List<Season<T>> seasons) {
        return new Seasons<>(seasons);
    }

    @SuppressWarnings("unchecked") // holds no value of any type
    public static <T> Seasons<T> none() {
        return (Seasons<T>) NONE;
    }

    private void paint(Season<T> season) {
        DateRange dates = season.dates();
        T afterwards = at(dates.end());
        painted.subMap(dates.start(), dates.end()).clear();
        painted.put(dates.start(), season.value());
        painted.put(dates.end(), afterwards);
    }

    /** The value of the most specific season on the date. */
    public Optional<T> on(LocalDate date) {
        return Optional.ofNullable(at(date));
    }

    private T at(LocalDate date) {
        Map.Entry<LocalDate, T> entry = painted.floorEntry(date);
        return entry == null ? null : entry.getValue();
    }

    /** As they were given. */
    public List<Season<T>> list() {
        return seasons;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seasons<?> that && seasons.equals(that.seasons);
    }

    @Override
    public int hashCode() {
        return seasons.hashCode();
    }

    @Override
    public String toString() {
        return seasons.toString();
    }
}
