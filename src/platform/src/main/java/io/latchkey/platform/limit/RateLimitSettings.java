package io.latchkey.platform.limit;

import io.smallrye.config.ConfigMapping;

/** How many requests a minute; the same for every replica. */
@ConfigMapping(prefix = "latchkey.rate-limit")
public interface RateLimitSettings {

    boolean enabled();

    /** For each signed-in caller; other services of ours are not counted. */
    int callerPerMinute();

    /** For each operator: moving a marketplace in takes many requests. */
    int operatorPerMinute();

    /** For each address: its requests without a token and those with a bad one. */
    int addressPerMinute();
}
