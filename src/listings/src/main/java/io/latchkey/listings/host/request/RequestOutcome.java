package io.latchkey.listings.host.request;

/** How a request to book came to an end. */
public enum RequestOutcome {
    ACCEPTED,
    /** By the host, or in the host's name where what was asked for is gone. */
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** Taken back by the guest. */
    WITHDRAWN;

    public boolean isAnswer() {
        return this == ACCEPTED || this == DECLINED;
    }
}
