package io.latchkey.simulation;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All beans of a type; made when they are first asked for, for they may need whoever asks. */
final class Several<T> implements Instance<T> {

    private final Supplier<List<?>> beans;

    Several(Supplier<List<?>> beans) {
        this.beans = beans;
    }

    @SuppressWarnings("unchecked")
    private List<T> all() {
        return (List<T>) beans.get();
    }

    @Override
    public Iterator<T> iterator() {
        return all().iterator();
    }

    @Override
    public Stream<T> stream() {
        return all().stream();
    }

    @Override
    public T get() {
        return all().getFirst();
    }

    @Override
    public boolean isUnsatisfied() {
        return beans.get().isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return beans.get().size() > 1;
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(T instance) {
        // Nothing to let go of.
    }

    @Override
    public Handle<T> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        throw new UnsupportedOperationException();
    }
}
