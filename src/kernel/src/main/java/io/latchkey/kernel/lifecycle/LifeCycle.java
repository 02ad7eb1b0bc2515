package io.latchkey.kernel.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every legal step of something that lives: what is not a row is refused.
 *
 * @param <S> the states
 * @param <T> the steps: the endpoint's verb, the event's name and the word in the docs
 * @param <A> who takes a step
 */
public final class LifeCycle<S extends Enum<S>, T extends Enum<T>, A extends Enum<A>> {

    private final S initial;
    private final List<Row<S, T, A>> rows;

    /** @throws IllegalArgumentException if one step would lead from one state to two */
    private LifeCycle(S initial, List<Row<S, T, A>> rows) {
        this.initial = Objects.requireNonNull(initial, "initial");
        this.rows = List.copyOf(rows);
        for (Row<S, T, A> row : this.rows) {
            if (row.to() != next(row.from(), row.step()).orElseThrow()) {
                throw new IllegalArgumentException(row.step() + " leads from " + row.from() + " to two states");
            }
        }
    }

    /**
     * One legal step. The same step by another actor is another row.
     *
     * @param when for people: the moment or the condition; empty if there is none
     */
    public record Row<S extends Enum<S>, T extends Enum<T>, A extends Enum<A>>(
            S from, T step, A actor, S to, String when) {

        public Row {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(actor, "actor");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(when, "when");
        }

        /** The same row with its moment or condition. */
        public Row<S, T, A> when(String condition) {
            return new Row<>(from, step, actor, to, condition);
        }
    }

    public static <S extends Enum<S>, T extends Enum<T>, A extends Enum<A>> Row<S, T, A> on(
            S from, T step, A actor, S to) {
        return new Row<>(from, step, actor, to, "");
    }

    @SafeVarargs
    public static <S extends Enum<S>, T extends Enum<T>, A extends Enum<A>> LifeCycle<S, T, A> startingIn(
            S initial, Row<S, T, A>... rows) {
        return new LifeCycle<>(initial, List.of(rows));
    }

    public S initial() {
        return initial;
    }

    public List<Row<S, T, A>> rows() {
        return rows;
    }

    /** Where the step leads; empty if it is not possible in this state. */
    public Optional<S> next(S from, T step) {
        return rows.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Row::to)
                .findFirst();
    }

    public boolean allows(S from, T step) {
        return next(from, step).isPresent();
    }

    /** Who may take the step in this state. */
    public Set<A> actors(S from, T step) {
        return rows.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Row::actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A state that no row leaves. */
    public boolean isFinal(S state) {
        return rows.stream().noneMatch(row -> row.from() == state);
    }

    /** Every state that some sequence of rows leads to from the initial one. */
    public Set<S> reachable() {
        Set<S> seen = EnumSet.of(initial);
        List<S> open = new ArrayList<>(List.of(initial));
        while (!open.isEmpty()) {
            S state = open.removeLast();
            rows.stream()
                    .filter(row -> row.from() == state && seen.add(row.to()))
                    .forEach(row -> open.add(row.to()));
        }
        return seen;
    }

    /** The table as a Mermaid state diagram, rows in their order. */
    public String mermaid() {
        StringBuilder drawing = new StringBuilder("stateDiagram-v2\n    [*] --> " + initial + "\n");
        for (Row<S, T, A> row : rows) {
            drawing.append("    %s --> %s: %s (%s)%s%n"
                    .formatted(
                            row.from(),
                            row.to(),
                            words(row.step()),
                            words(row.actor()),
                            row.when().isEmpty() ? "" : " " + row.when()));
        }
        Set<S> drawnFinal = EnumSet.copyOf(reachable());
        drawnFinal.removeIf(state -> !isFinal(state));
        drawnFinal.forEach(state -> drawing.append("    ").append(state).append(" --> [*]\n"));
        return drawing.toString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
