package io.latchkey.payments.simulation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a database does to a row: whoever reads it gets an object of his own. */
final class Copies {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private Copies() {}

    private record Shape(Constructor<?> constructor, Field[] fields) {

        static Shape of(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                Field[] fields = Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .toArray(Field[]::new);
                for (Field field : fields) {
                    field.setAccessible(true);
                }
                return new Shape(constructor, fields);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A copy of an entity with what is embedded in it; everything else is immutable and stays the same object. */
    @SuppressWarnings("unchecked")
    static <T> T of(T original) {
        if (original == null || !isChangeable(original.getClass())) {
            return original;
        }
        Shape shape = SHAPES.computeIfAbsent(original.getClass(), Shape::of);
        try {
            Object copy = shape.constructor().newInstance();
            for (Field field : shape.fields()) {
                Object value = field.get(original);
                field.set(copy, value instanceof List<?> list ? new ArrayList<>(list) : of(value));
            }
            return (T) copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isChangeable(Class<?> type) {
        return !type.isRecord()
                && (type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class));
    }
}
