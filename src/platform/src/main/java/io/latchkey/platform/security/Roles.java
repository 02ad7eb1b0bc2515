package io.latchkey.platform.security;

/** The realm's roles, as constants for annotations. */
public final class Roles {

    /** Runs the platform; may act for a host by id. */
    public static final String OPERATOR = "operator";

    /** Another service of ours. */
    public static final String SERVICE = "service";

    private Roles() {}
}
