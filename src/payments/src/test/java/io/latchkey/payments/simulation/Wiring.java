package io.latchkey.payments.simulation;

import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.matcher.ElementMatchers;
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

    private static final String CALLS = "simulatedCalls";
    private static final Map<Class<?>, Class<?>> SUBCLASSES = new ConcurrentHashMap<>();

    private final Transactions transactions;
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final Map<Class<?>, List<Class<?>>> several = new HashMap<>();
    private final Map<String, StandIn> standIns = new HashMap<>();
    private final Map<String, StandIn> planted = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    Wiring(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A bean that is there already. */
    Wiring with(Class<?> type, Object bean) {
        beans.put(type, bean);
        return this;
    }

    /** What {@code Instance<type>} gives. */
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
            bean = make(type);
            beans.put(type, bean);
        }
        return type.cast(bean);
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> !Modifier.isPrivate(candidate.getModifiers()))
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        Object[] arguments = isReplaced(type)
                ? new Object[constructor.getParameterCount()]
                : Arrays.stream(constructor.getParameters()).map(this::argument).toArray();
        try {
            Class<?> subclass = SUBCLASSES.computeIfAbsent(type, Wiring::subclass);
            Object bean = subclass.getDeclaredConstructor(constructor.getParameterTypes())
                    .newInstance(arguments);
            subclass.getDeclaredField(CALLS).set(bean, calls(type));
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private static Class<?> subclass(Class<?> type) {
        try {
            return new ByteBuddy()
                    .subclass(type, ConstructorStrategy.Default.IMITATE_SUPER_CLASS_OPENING)
                    .name(type.getName() + "$Simulated")
                    .modifiers(Modifier.PUBLIC)
                    .defineField(CALLS, Calls.class, Modifier.PUBLIC)
                    .method(ElementMatchers.isVirtual()
                            .and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
                    .intercept(MethodDelegation.toField(CALLS))
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

    /** Where a bean's calls pass; what stands in for a method is looked up when it is called first. */
    private Calls calls(Class<?> type) {
        Map<Method, Calls> links = new HashMap<>();
        return (method, arguments, original) -> {
            Calls link = links.get(method);
            if (link == null) {
                link = link(type.getSimpleName() + "." + method.getName(), method);
                links.put(method, link);
            }
            return link.pass(method, arguments, original);
        };
    }

    private Calls link(String name, Method method) {
        StandIn standIn = planted.getOrDefault(name, standIns.get(name));
        Calls inside = standIn == null
                ? (called, arguments, original) -> original.call()
                : (called, arguments, original) -> standIn.call(arguments, original);
        Transactional rule = method.getAnnotation(Transactional.class);
        return rule == null ? inside : transactions.around(rule.value(), inside);
    }

    private Object argument(Parameter parameter) {
        ConfigProperty setting = parameter.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return value(parameter.getType(), setting.defaultValue());
        }
        if (parameter.getType() == Instance.class) {
            Class<?> type =
                    (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
            return new Several<>(() -> several.get(type).stream().map(this::get).toList());
        }
        if (beans.containsKey(parameter.getType())) {
            return beans.get(parameter.getType());
        }
        return isReplaced(parameter.getType()) || isOurs(parameter.getType()) ? get(parameter.getType()) : null;
    }

    private boolean isReplaced(Class<?> type) {
        return replaced.contains(type.getSimpleName());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.latchkey.payments.") && !type.isInterface();
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
        if (type == LocalTime.class) {
            return LocalTime.parse(text);
        }
        return type.isEnum() ? constant(type, text) : text;
    }
}
