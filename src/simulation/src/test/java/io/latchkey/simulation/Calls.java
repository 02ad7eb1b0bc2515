package io.latchkey.simulation;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;

/** Where the calls to a bean pass. Public for the classes that are made while the simulation runs. */
public interface Calls {

    /** @param original the bean's own method */
    @RuntimeType
    Object pass(@Origin Method method, @AllArguments Object[] arguments, @SuperCall Callable<?> original)
            throws Exception;

    /** For a method whose own code is never run. */
    @RuntimeType
    Object standIn(@Origin Method method, @AllArguments Object[] arguments) throws Exception;
}
