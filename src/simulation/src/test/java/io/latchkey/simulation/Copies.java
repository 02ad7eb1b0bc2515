package io.latchkey.simulation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a database does to a row: whoever reads it gets an object of his own. What is embedded in an entity is copied
 * with it; everything else is immutable and stays the same object.
 */
public final class Copies {

    /** How rows of one class are copied; null where they are immutable. */
    private static final ClassValue<Copier> COPIERS = new ClassValue<>() {
        @Override
        protected Copier computeValue(Class<?> type) {
            return isChangeable(type) ? CopierMaker.make(type, fields(type)) : null;
        }
    };

    private Copies() {}

    /** Copies rows of one class. */
    public interface Copier {

        Object copy(Object original);

        /** Whether all fields still are what they were. */
        boolean isSame(Object one, Object other);
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    static boolean isChangeable(Class<?> type) {
        return !type.isRecord()
                && (type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class));
    }

    /** A copy that may be changed. Public for the classes that are made while the simulation runs. */
    @SuppressWarnings("unchecked")
    public static <T> T of(T original) {
        if (original == null) {
            return null;
        }
        Copier copier = COPIERS.get(original.getClass());
        return copier == null ? original : (T) copier.copy(original);
    }

    /** As {@link #of}, for a field that holds several. */
    public static List<?> listOf(List<?> original) {
        return original == null ? null : new ArrayList<>(original);
    }

    /** Whether nothing was changed in a copy. */
    public static boolean isSame(Object one, Object other) {
        if (one == other || one == null || other == null) {
            return one == other;
        }
        Copier copier = COPIERS.get(one.getClass());
        return copier == null || one.getClass() != other.getClass() ? one.equals(other) : copier.isSame(one, other);
    }
}
