package io.latchkey.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation manages what a host has: an operator may name the host to act for in the header {@link Caller#ACT_FOR}.
 * On a class it counts for each operation. It tells the readers of the OpenAPI file; {@link Caller#host()} decides.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayActForHost {}
