package io.latchkey.simulation;

import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.time.LocalTime;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the service's beans as the container does: through their constructors, with {@code @Transactional} around their
 * methods; beans that would talk to a database or another process are replaced method by method.
 */
final class Wiring {

    /** Stands in for one method of a bean. */
    @FunctionalInterface
    interface StandIn {
        Object call(Object[] arguments, Callable<?> original) throws Exception;
    }

    private static final Map<Class<?>, Recipe> RECIPES = new ConcurrentHashMap<>();

    private final Transactions transactions;
    private final List<String> packages;
    private final Map<Class<?>, Class<?>> implementations = new HashMap<>();
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final Map<Class<?>, List<Class<?>>> several = new HashMap<>();
    private final Map<String, StandIn> standIns = new HashMap<>();
    private final Map<String, StandIn> planted = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();
    private final Set<String> hollow = new HashSet<>();
    private final Set<String> plantable = new HashSet<>();

    /** @param packages whose classes are made as beans if somebody asks for them */
    Wiring(Transactions transactions, String... packages) {
        this.transactions = transactions;
        this.packages = List.of(packages);
    }

    /** A bean that is there already. */
    Wiring with(Class<?> type, Object bean) {
        beans.put(type, bean);
        return this;
    }

    /** A setting that has no default, as {@code application.properties} has it. */
    Wiring setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Which bean is meant where an interface is asked for. */
    Wiring implement(Class<?> type, Class<?> beanType) {
        implementations.put(type, beanType);
        return this;
    }

    /** What {@code Instance<type>} and {@code @All List<type>} give. */
    Wiring withSeveral(Class<?> type, Class<?>... beanTypes) {
        several.put(type, List.of(beanTypes));
        return this;
    }

    /** Replaces a method, named {@code SimpleBeanClass.method}, in all its forms. */
    Wiring replace(String method, StandIn standIn) {
        standIns.put(method, standIn);
        replaced.add(method.substring(0, method.indexOf('.')));
        return this;
    }

    /** As {@link #replace}, for a bean whose constructor would open connections: it is never run. */
    Wiring withHollow(String method, StandIn standIn) {
        hollow.add(method.substring(0, method.indexOf('.')));
        return replace(method, standIn);
    }

    /** Methods into which something may be planted, besides those that are transactions or are replaced. */
    Wiring plantable(String method) {
        plantable.add(method);
        return this;
    }

    /** Puts something into a method of a bean that is otherwise as it is. */
    Wiring plant(String method, StandIn standIn) {
        planted.put(method, standIn);
        return this;
    }

    StandIn standIn(String method) {
        return standIns.get(method);
    }

    <T> T get(Class<T> type) {
        Object bean = beans.get(type);
        if (bean == null) {
            Class<?> implementation = implementations.get(type);
            bean = implementation == null ? make(type) : get(implementation);
            beans.put(type, bean);
        }
        return type.cast(bean);
    }

    private Object make(Class<?> type) {
        Recipe recipe = RECIPES.computeIfAbsent(type, any -> Recipe.of(type, standIns.keySet(), plantable));
        if (hollow.contains(type.getSimpleName())) {
            return recipe.hollow(calls(type));
        }
        Object[] arguments = new Object[recipe.parameters().length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(recipe.parameters()[i]);
        }
        try {
            Object bean = recipe.constructor().newInstance(arguments);
            recipe.calls().set(bean, calls(type));
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** Where a bean's calls pass; what is done with a method is looked up when it is called first. */
    private Calls calls(Class<?> type) {
        Map<Method, Link> links = new HashMap<>();
        return new Calls() {
            private Link link(Method method) {
                Link link = links.get(method);
                if (link == null) {
                    link = Wiring.this.link(type.getSimpleName() + "." + method.getName(), method);
                    links.put(method, link);
                }
                return link;
            }

            @Override
            public Object pass(Method method, Object[] arguments, Callable<?> original) throws Exception {
                return link(method).call(arguments, original);
            }

            @Override
            public Object standIn(Method method, Object[] arguments) throws Exception {
                return link(method).call(arguments, null);
            }
        };
    }

    /** What is done when a method is called. */
    @FunctionalInterface
    interface Link {
        Object call(Object[] arguments, Callable<?> original) throws Exception;
    }

    private Link link(String name, Method method) {
        StandIn standIn = planted.getOrDefault(name, standIns.get(name));
        Link inside = standIn == null ? (arguments, original) -> original.call() : standIn::call;
        Transactional rule = method.getAnnotation(Transactional.class);
        return rule == null ? inside : transactions.around(method.getName(), rule.value(), inside);
    }

    /** Null for what only a database or a network would be asked through. */
    Object argument(Parameter parameter) {
        Class<?> type = parameter.getType();
        ConfigProperty setting = parameter.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return value(type, settings.getOrDefault(setting.name(), setting.defaultValue()));
        }
        if (type == Instance.class || type == List.class) {
            Class<?> wanted =
                    (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
            Supplier<List<?>> all =
                    () -> several.get(wanted).stream().map(this::get).toList();
            return type == List.class ? new AllOf(all) : new Several<>(all);
        }
        boolean known = beans.containsKey(type) || implementations.containsKey(type);
        return known || replaced.contains(type.getSimpleName()) || isOurs(type) ? get(type) : null;
    }

    private boolean isOurs(Class<?> type) {
        return !type.isInterface() && packages.stream().anyMatch(type.getName()::startsWith);
    }

    /** The beans of a list; made when somebody looks, for they may need whoever has the list. */
    private static final class AllOf extends AbstractList<Object> {

        private final Supplier<List<?>> all;
        private List<?> made;

        private AllOf(Supplier<List<?>> all) {
            this.all = all;
        }

        private List<?> made() {
            made = made == null ? all.get() : made;
            return made;
        }

        @Override
        public Object get(int index) {
            return made().get(index);
        }

        @Override
        public int size() {
            return made().size();
        }
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Class<?> type, String text) {
        if (type == Duration.class) {
            return Duration.parse(text);
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == LocalTime.class) {
            return LocalTime.parse(text);
        }
        return type.isEnum() ? constant(type, text) : text;
    }
}
