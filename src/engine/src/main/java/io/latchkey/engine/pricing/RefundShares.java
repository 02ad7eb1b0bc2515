package io.latchkey.engine.pricing;

/**
 * What comes back, by kind of line, in ten-thousandths. Taxes follow the host's lines they were charged on.
 *
 * @param keptUnits how much of the stay the host keeps beyond what was used, in ten-thousandths of the
 *     next night, day or hour
 * @param stay of what is left of the stay after that
 * @param arriving of what is only for guests who come: cleaning and extras
 */
public record RefundShares(int keptUnits, int stay, int arriving, int guestFee) {

    /** Everything. */
    public static final RefundShares ALL = new RefundShares(0, BasisPoints.ALL, BasisPoints.ALL, BasisPoints.ALL);
    /** Nothing. */
    public static final RefundShares NOTHING = new RefundShares(0, 0, 0, 0);

    public RefundShares {
        if (keptUnits < 0) {
            throw new IllegalArgumentException("kept units must not be negative");
        }
        BasisPoints.check(stay);
        BasisPoints.check(arriving);
        BasisPoints.check(guestFee);
    }

    /** Before the stay begins nobody has to clean or to serve, so that comes back; the guest's fee does not. */
    static RefundShares unused(int keptUnits, int stay) {
        return new RefundShares(keptUnits, stay, BasisPoints.ALL, 0);
    }

    /** Once the stay has begun. */
    static RefundShares leaving(int keptUnits, int stay) {
        return new RefundShares(keptUnits, stay, 0, 0);
    }
}
