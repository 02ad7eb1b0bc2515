package io.latchkey.listings.listing.rest;

/** Words about acting for a host, used by each operation that allows it. */
final class ActFor {

    static final String DESCRIPTION = "The host an operator acts for. Anybody else who sends it is refused.";

    private ActFor() {}
}
