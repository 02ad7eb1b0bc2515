package io.latchkey.payments.simulation;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;

/** Where every call to a bean passes. Public for the classes that are made while the simulation runs. */
public interface Calls {

    /** @param original the bean's own method; {@code null} if it has none */
    @RuntimeType
    Object pass(
            @Origin Method method,
            @AllArguments Object[] arguments,
            @SuperCall(nullIfImpossible = true) Callable<?> original)
            throws Exception;
}
