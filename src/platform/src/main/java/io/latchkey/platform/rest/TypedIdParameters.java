package io.latchkey.platform.rest;

import io.latchkey.kernel.id.TypedId;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;

/** Lets resources take typed ids as parameters: each has a static {@code of(String)}. */
@Provider
public class TypedIdParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return TypedId.class.isAssignableFrom(type) ? new ByFactory<>(type, factory(type)) : null;
    }

    private static MethodHandle factory(Class<?> type) {
        try {
            return MethodHandles.publicLookup().findStatic(type, "of", MethodType.methodType(type, String.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public static of(String)", e);
        }
    }

    private record ByFactory<T>(Class<T> type, MethodHandle factory) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return text == null ? null : type.cast(factory.invoke(text));
            } catch (IllegalArgumentException notAnId) {
                throw notAnId;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString(T id) {
            return id.toString();
        }
    }
}
