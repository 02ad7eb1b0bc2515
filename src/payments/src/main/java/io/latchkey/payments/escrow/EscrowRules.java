package io.latchkey.payments.escrow;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.platform.problem.ProblemException;
import java.util.Currency;
import java.util.stream.Stream;

/** What a division of a guest's money has to fulfil. The database's constraints are the second line. */
final class EscrowRules {

    private EscrowRules() {}

    /** @throws ProblemException unless so much is held, in this currency, and may move */
    static void requireDivisible(Escrow escrow, Division division) {
        requireCurrency(escrow.currency(), division);
        requireNotFrozen(escrow);
        Money left = escrow.captured().minus(escrow.refunded());
        if (escrow.state() != EscrowState.AUTHORIZED && division.refund().compareTo(left) > 0) {
            throw new ProblemException(
                            PaymentsProblem.REFUND_EXCEEDS_CAPTURED,
                            "At most " + left + " of " + escrow.captured() + " can still be refunded.")
                    .at("/refund", "is more than " + left);
        }
        if (escrow.state() != EscrowState.HELD) {
            throw new ProblemException(
                            PaymentsProblem.ILLEGAL_TRANSITION,
                            "Nothing is held; the escrow is " + escrow.state() + ".")
                    .with("escrowState", escrow.state().name());
        }
        if (exceeds(division, escrow.held())) {
            throw new ProblemException(
                            PaymentsProblem.SETTLEMENT_EXCEEDS_HELD,
                            "Only " + escrow.held() + " is held and can be divided.")
                    .with("held", escrow.held());
        }
    }

    /** @throws ProblemException ESCROW_FROZEN */
    static void requireNotFrozen(Escrow escrow) {
        if (escrow.state() == EscrowState.FROZEN) {
            throw new ProblemException(
                    PaymentsProblem.ESCROW_FROZEN,
                    "Nothing moves until the problem is settled: " + escrow.freezeReason());
        }
    }

    private static boolean exceeds(Division division, Money held) {
        try {
            return division.refund().plus(division.released()).compareTo(held) > 0;
        } catch (ArithmeticException moreThanALong) {
            return true;
        }
    }

    /** @throws ProblemException unless so much was released and the parts taken back are the refund */
    static void requireTakeable(Escrow escrow, Division division) {
        requireCurrency(escrow.currency(), division);
        if (division.refund().compareTo(escrow.released()) > 0) {
            throw new ProblemException(
                            PaymentsProblem.REFUND_EXCEEDS_CAPTURED,
                            "At most " + escrow.released() + " was released and can be taken back.")
                    .at("/amount", "is more than " + escrow.released());
        }
        if (!escrow.allows(EscrowStep.TAKE_BACK)) {
            throw new ProblemException(
                            PaymentsProblem.ILLEGAL_TRANSITION,
                            "Only released money is taken back; the escrow is " + escrow.state() + ".")
                    .with("escrowState", escrow.state().name());
        }
    }

    private static void requireCurrency(Currency currency, Division division) {
        boolean other = Stream.concat(
                        Stream.of(division.refund()), division.shares().stream().map(Share::amount))
                .anyMatch(amount -> !amount.currency().equals(currency));
        if (other) {
            throw new ProblemException(
                    PaymentsProblem.CURRENCY_MISMATCH, "This booking is paid in " + currency.getCurrencyCode() + ".");
        }
    }
}
