package io.latchkey.engine.pricing;

import java.util.Optional;

/** What the platform takes, both times of what the host charges. */
final class Fees {

    private Fees() {}

    static void ofGuest(Bill bill) {
        line(bill, LineCode.GUEST_FEE, bill.plan.fees().guestBasisPoints()).ifPresent(bill::add);
    }

    /** Not on the guest's bill. */
    static Optional<QuoteLine> ofHost(Bill bill) {
        return line(bill, LineCode.HOST_FEE, bill.plan.fees().hostBasisPoints());
    }

    private static Optional<QuoteLine> line(Bill bill, LineCode code, int basisPoints) {
        return basisPoints == 0
                ? Optional.empty()
                : Optional.of(QuoteLine.percent(
                        code, "Service fee " + BasisPoints.inWords(basisPoints), basisPoints, bill.hostCharges()));
    }
}
