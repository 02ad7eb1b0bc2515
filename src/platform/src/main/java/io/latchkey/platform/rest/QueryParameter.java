package io.latchkey.platform.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A parameter that an operation knows.
 *
 * @param repeatable whether it may be given more than once
 */
record QueryParameter(Class<?> type, boolean repeatable) {

    private static final List<String> FACTORIES = List.of("of", "parse", "fromString", "valueOf");

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(int.class, Integer.class, long.class, Long.class);

    /** What the method takes, itself or in its bean parameters, by name. */
    static Map<String, QueryParameter> of(Method method) {
        Map<String, QueryParameter> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            collect(parameter, parameter.getType(), names);
        }
        return names;
    }

    private static void collect(AnnotatedElement element, Class<?> type, Map<String, QueryParameter> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            boolean many = Collection.class.isAssignableFrom(type);
            names.put(query.value(), new QueryParameter(many ? String.class : type, many));
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            for (Field field : type.getDeclaredFields()) {
                collect(field, field.getType(), names);
            }
            Stream.of(type.getDeclaredConstructors())
                    .map(Constructor::getParameters)
                    .flatMap(Arrays::stream)
                    .forEach(parameter -> collect(parameter, parameter.getType(), names));
        }
    }

    /** Whether the type can be read from the text; a type without a known reader accepts all. */
    boolean accepts(String text) {
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type == String.class) {
            return true;
        }
        try {
            Optional<Method> factory = factory();
            if (factory.isPresent()) {
                factory.get().invoke(null, text);
            }
            return true;
        } catch (InvocationTargetException refused) {
            return false;
        } catch (IllegalAccessException hidden) {
            return true;
        }
    }

    private Optional<Method> factory() {
        Class<?> boxed = BOXES.getOrDefault(type, type);
        return FACTORIES.stream()
                .flatMap(name -> Arrays.stream(boxed.getMethods())
                        .filter(method -> method.getName().equals(name)))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(String.class)
                        && method.getParameterTypes()[0] != Object.class)
                .findFirst();
    }
}
