package io.latchkey.devkit.sandbox;

/** What the provider says yes and no to where a card is kept. */
final class MandateRules {

    private MandateRules() {}

    /** Without the guest: the bank may say something else than it said to the guest. */
    static Verdict authorize(Mandate mandate) {
        if (mandate.status() != Mandate.Status.KEPT) {
            return notKept(mandate);
        }
        return switch (mandate.behavior()) {
            case LATER_DECLINED -> OrderRules.NOT_ENOUGH;
            case LATER_NEEDS_GUEST ->
                Verdict.refused(
                        "authentication_required",
                        "Your bank wants you to approve this payment yourself. Pay again and approve it there.");
            default -> Verdict.ACCEPTED;
        };
    }

    static Verdict forget(Mandate mandate) {
        return mandate.status() == Mandate.Status.KEPT || mandate.status() == Mandate.Status.REQUIRES_ACTION
                ? Verdict.ACCEPTED
                : notKept(mandate);
    }

    private static Verdict notKept(Mandate mandate) {
        return switch (mandate.status()) {
            case REQUIRES_ACTION -> Verdict.refused("check_open", "The bank's check is not finished.");
            case DECLINED -> Verdict.refused("mandate_declined", "The card was not kept: the bank declined.");
            case FORGOTTEN -> Verdict.refused("mandate_forgotten", "The card was forgotten before.");
            case EXPIRED -> Verdict.refused("mandate_expired", "The card was not kept: its check has run out.");
            case KEPT -> throw new IllegalStateException("a kept card was called not kept");
        };
    }
}
