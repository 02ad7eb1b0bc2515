package io.latchkey.payments.deposit;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;

/** What a division of a security deposit has to fulfil. The database's constraints are the second line. */
final class DepositRules {

    private static final String TO_HOST = "/toHost/amountMinor";

    private DepositRules() {}

    /**
     * @param deposit null if there is none
     * @throws ProblemException unless so much is held, in this currency
     */
    static void requireDivisible(Deposit deposit, Money toHost) {
        if (deposit == null) {
            throw new ProblemException(
                    PaymentsProblem.ILLEGAL_TRANSITION, "The payment was ordered without a security deposit.");
        }
        if (!toHost.currency().equals(deposit.amount().currency())) {
            throw new ProblemException(
                    PaymentsProblem.CURRENCY_MISMATCH,
                    "This booking is paid in " + deposit.amount().currency().getCurrencyCode() + ".");
        }
        if (toHost.isNegative()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at(TO_HOST, "must not be negative");
        }
        if (deposit.state() != DepositState.HELD) {
            throw new ProblemException(
                            PaymentsProblem.ILLEGAL_TRANSITION,
                            "Nothing is held; the security deposit is " + deposit.state() + ".")
                    .with("depositState", deposit.state().name());
        }
        if (toHost.compareTo(deposit.held()) > 0) {
            throw new ProblemException(
                            PaymentsProblem.SETTLEMENT_EXCEEDS_HELD,
                            "Only " + deposit.held() + " is held and can be divided.")
                    .with("held", deposit.held())
                    .at(TO_HOST, "is more than " + deposit.held());
        }
    }
}
