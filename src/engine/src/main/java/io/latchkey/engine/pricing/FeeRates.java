package io.latchkey.engine.pricing;

/** What the platform takes, in ten-thousandths of what the host charges: from the guest on top, from the host's share. */
public record FeeRates(int guestBasisPoints, int hostBasisPoints) {

    public static final FeeRates NONE = new FeeRates(0, 0);

    public FeeRates {
        BasisPoints.check(guestBasisPoints);
        BasisPoints.check(hostBasisPoints);
    }
}
