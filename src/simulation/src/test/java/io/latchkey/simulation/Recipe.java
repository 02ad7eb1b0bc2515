package io.latchkey.simulation;

import jakarta.transaction.Transactional;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import sun.reflect.ReflectionFactory;

/** How a bean is made: a subclass whose transactions, and what is replaced, pass through {@link Calls}. */
record Recipe(Constructor<?> constructor, Parameter[] parameters, Field calls) {

    private static final String CALLS = "simulatedCalls";

    /** As deserialization does it. */
    Object hollow(Calls calls) {
        try {
            Object bean = ReflectionFactory.getReflectionFactory()
                    .newConstructorForSerialization(
                            constructor.getDeclaringClass(), Object.class.getDeclaredConstructor())
                    .newInstance();
            this.calls.set(bean, calls);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param replaced the methods whose own code is never run, as {@code SimpleBeanClass.method}
     * @param plantable other methods that something may be planted into
     */
    static Recipe of(Class<?> type, Set<String> replaced, Set<String> plantable) {
        Constructor<?> declared = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> !Modifier.isPrivate(candidate.getModifiers()))
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        try {
            Class<?> subclass = subclass(type, replaced, plantable);
            return new Recipe(
                    subclass.getDeclaredConstructor(declared.getParameterTypes()),
                    declared.getParameters(),
                    subclass.getDeclaredField(CALLS));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private static ElementMatcher.Junction<MethodDescription> called(Class<?> type, Set<String> methods) {
        String prefix = type.getSimpleName() + ".";
        return methods.stream()
                .filter(method -> method.startsWith(prefix))
                .map(method -> ElementMatchers.<MethodDescription>named(method.substring(prefix.length())))
                .reduce(ElementMatchers.none(), ElementMatcher.Junction::or);
    }

    private static Class<?> subclass(Class<?> type, Set<String> replaced, Set<String> plantable) {
        try {
            return new ByteBuddy()
                    .with(TypeValidation.DISABLED)
                    .subclass(type, ConstructorStrategy.Default.IMITATE_SUPER_CLASS_OPENING)
                    .name(type.getName() + "$Simulated")
                    .modifiers(Modifier.PUBLIC)
                    .defineField(CALLS, Calls.class, Modifier.PUBLIC)
                    .method(called(type, plantable).or(ElementMatchers.isAnnotatedWith(Transactional.class)))
                    .intercept(MethodDelegation.withDefaultConfiguration()
                            .filter(ElementMatchers.named("pass"))
                            .toField(CALLS))
                    .method(called(type, replaced))
                    .intercept(MethodDelegation.withDefaultConfiguration()
                            .filter(ElementMatchers.named("standIn"))
                            .toField(CALLS))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
