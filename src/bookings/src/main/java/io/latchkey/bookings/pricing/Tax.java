package io.latchkey.bookings.pricing;

import java.util.Objects;

/** A tax on what the host charges, in ten-thousandths; the name is on the guest's bill and in the ledger. */
public record Tax(String name, int basisPoints) {

    public Tax {
        Objects.requireNonNull(name, "name");
        BasisPoints.check(basisPoints);
    }
}
