package io.latchkey.payments.simulation;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All beans of a type; made when they are first asked for, for they may need whoever asks. */
final class Several<T> implements Instance<T> {

    private final Supplier<List<T>> beans;

    Several(Supplier<List<T>> beans) {
        this.beans = beans;
    }

    @Override
    public Iterator<T> iterator() {
        return beans.get().iterator();
    }

    @Override
    public Stream<T> stream() {
        return beans.get().stream();
    }

    @Override
    public T get() {
        return beans.get().getFirst();
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
