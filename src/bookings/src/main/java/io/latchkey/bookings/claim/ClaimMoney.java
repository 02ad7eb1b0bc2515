package io.latchkey.bookings.claim;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.deposit.DepositService;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.escrow.Withholding;
import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The money in question: the booking's escrow for a problem, its security deposit for damage. */
@ApplicationScoped
class ClaimMoney {

    private final EscrowService escrows;
    private final Withholding withholding;
    private final DepositService deposits;

    ClaimMoney(EscrowService escrows, Withholding withholding, DepositService deposits) {
        this.escrows = escrows;
        this.withholding = withholding;
        this.deposits = deposits;
    }

    /**
     * Keeps it where it is, in the running transaction.
     *
     * @return so much; nothing if there is none any more
     * @throws ProblemException DEPOSIT_NOT_HELD for damage without a deposit
     */
    Money freeze(BookingId booking, ClaimKind kind, ClaimId claim) {
        return switch (kind) {
            case PROBLEM -> withholding.begin(booking, claim, "The guest has reported a problem.");
            case DAMAGE -> {
                if (!deposits.freeze(booking, "The host claims damage.")) {
                    throw new ProblemException(
                            BookingsProblem.DEPOSIT_NOT_HELD,
                            "No security deposit is held for this booking (any more), so there is nothing to decide "
                                    + "about here. Write to the guest and agree on it between you, or ask your insurance.");
                }
                yield deposits.held(booking).orElseThrow();
            }
        };
    }

    /** The claim came to nothing. */
    void letGo(Claim claim) {
        switch (claim.kind()) {
            case PROBLEM -> withholding.end(claim.bookingId(), claim.id());
            case DAMAGE -> deposits.unfreeze(claim.bookingId());
        }
    }

    /** Gives the claimant what was awarded, for good; {@link #requireEnough} has said that it is there. */
    void pay(Claim claim, String why) {
        switch (claim.kind()) {
            case PROBLEM -> withholding.settle(claim.bookingId(), claim.awarded());
            case DAMAGE -> deposits.settle(claim.bookingId(), claim.awarded(), why);
        }
    }

    /** Who has what the claimant does not get of what is in question. */
    List<Share> rest(Claim claim, Money amount) {
        return switch (claim.kind()) {
            case PROBLEM -> withholding.rest(claim.bookingId(), amount);
            case DAMAGE -> List.of();
        };
    }

    /**
     * @param pointer of the amount in the request
     * @throws ProblemException INVALID_REQUEST in another currency or below zero, CLAIM_EXCEEDS_HELD,
     *     ILLEGAL_TRANSITION while payments and the provider disagree about the money
     */
    void requireEnough(BookingId booking, ClaimKind kind, Money amount, String pointer) {
        Money most = most(booking, kind);
        if (!amount.currency().equals(most.currency())) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The money is in another currency.")
                    .at(pointer + "/currency", "must be " + most.currency());
        }
        if (amount.isNegative()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at(pointer + "/amountMinor", "must not be negative");
        }
        if (amount.compareTo(most) > 0) {
            throw new ProblemException(
                            BookingsProblem.CLAIM_EXCEEDS_HELD, "At most " + most + " can be given to the claimant.")
                    .with("held", most);
        }
    }

    private Money most(BookingId booking, ClaimKind kind) {
        return switch (kind) {
            case PROBLEM -> {
                Funds funds = escrows.of(booking);
                if (funds.isInConflict()) {
                    throw new ProblemException(
                            BookingsProblem.ILLEGAL_TRANSITION,
                            "The provider took another amount than it was asked to; an operator has to settle that first.");
                }
                yield funds.kept();
            }
            case DAMAGE ->
                deposits.held(booking)
                        .orElseThrow(() -> new ProblemException(
                                BookingsProblem.DEPOSIT_NOT_HELD, "The deposit was divided in the meantime."));
        };
    }
}
