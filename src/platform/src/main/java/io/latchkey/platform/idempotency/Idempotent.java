package io.latchkey.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method runs once per {@code Idempotency-Key} of its caller; later requests with the key get the stored
 * answer. The method returns a {@link jakarta.ws.rs.core.Response} and needs a signed-in caller.
 *
 * <p>Key, effect and answer are committed together. A problem of status 409 or 422 rolls the effect back and is kept as
 * the answer; any other failure leaves the key unused.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether a request without a key is refused with 400. */
    @Nonbinding
    boolean required() default true;
}
