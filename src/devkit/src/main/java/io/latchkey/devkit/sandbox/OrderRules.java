package io.latchkey.devkit.sandbox;

import io.latchkey.devkit.sandbox.Authorization.Status;
import java.time.Instant;

/** What the provider says yes and no to. */
final class OrderRules {

    static final Verdict NOT_ENOUGH =
            Verdict.refused("insufficient_funds", "There is not enough money on this card. Try another one.");

    static final Verdict CHECK_EXPIRED = Verdict.refused("check_expired", "The bank's check was not finished in time.");

    private OrderRules() {}

    static Verdict authorize(TestToken.Behavior behavior) {
        if (behavior.isBank()) {
            return Verdict.refused("not_a_card", "A bank account cannot be paid with.");
        }
        if (behavior == TestToken.Behavior.DECLINED) {
            return Verdict.refused("card_declined", "Your bank declined the payment. Try another card.");
        }
        if (behavior == TestToken.Behavior.INSUFFICIENT_FUNDS) {
            return NOT_ENOUGH;
        }
        return Verdict.ACCEPTED;
    }

    static Verdict capture(Authorization authorization, long amountMinor, Instant now) {
        if (authorization.status() != Status.AUTHORIZED) {
            return notOpen(authorization);
        }
        if (!now.isBefore(authorization.captureBefore())) {
            return Verdict.refused("authorization_expired", "The authorization has run out.");
        }
        if (amountMinor > authorization.amountMinor()) {
            return Verdict.refused("capture_exceeds_authorized", "More than was authorized cannot be captured.");
        }
        if (authorization.behavior() == TestToken.Behavior.CAPTURE_REFUSED) {
            return Verdict.refused("capture_refused", "Your bank took its promise back. Try another card.");
        }
        return Verdict.ACCEPTED;
    }

    /** What an authorization really holds. */
    static long held(TestToken.Behavior behavior, long askedMinor) {
        return lessIf(TestToken.Behavior.OTHER_AMOUNT, behavior, askedMinor);
    }

    /** What a capture really takes: with one token it is not what was asked. */
    static long taken(Authorization authorization, long askedMinor) {
        return lessIf(TestToken.Behavior.CAPTURE_OTHER_AMOUNT, authorization.behavior(), askedMinor);
    }

    /** The currency in which a capture really takes it. */
    static String takenIn(Authorization authorization) {
        if (authorization.behavior() != TestToken.Behavior.CAPTURE_OTHER_CURRENCY) {
            return authorization.currency();
        }
        return authorization.currency().equals("USD") ? "EUR" : "USD";
    }

    /** What a payout really sends. */
    static long paidOut(String destination, long askedMinor) {
        TestToken.Behavior behavior = TestToken.parse(destination).behavior();
        return behavior == TestToken.Behavior.BANK_TOO_MUCH
                ? Math.addExact(askedMinor, 1)
                : lessIf(TestToken.Behavior.BANK_OTHER_AMOUNT, behavior, askedMinor);
    }

    /** What a refund really sends. */
    static long sentBack(Authorization authorization, long askedMinor) {
        return lessIf(TestToken.Behavior.REFUND_OTHER_AMOUNT, authorization.behavior(), askedMinor);
    }

    private static long lessIf(TestToken.Behavior that, TestToken.Behavior behavior, long askedMinor) {
        return behavior == that && askedMinor > 1 ? askedMinor - 1 : askedMinor;
    }

    static Verdict voidIt(Authorization authorization) {
        return authorization.status() == Status.AUTHORIZED || authorization.status() == Status.REQUIRES_ACTION
                ? Verdict.ACCEPTED
                : notOpen(authorization);
    }

    /** @param earlierRefunds how many refunds of this authorization were asked for before, refused ones too */
    static Verdict refund(Authorization authorization, long amountMinor, long earlierRefunds) {
        if (authorization.status() != Status.CAPTURED) {
            return Verdict.refused("not_captured", "Nothing was captured that could be refunded.");
        }
        if (amountMinor > authorization.capturedMinor() - authorization.refundedMinor()) {
            return Verdict.refused("refund_exceeds_captured", "More than was captured cannot be refunded.");
        }
        if (authorization.behavior() == TestToken.Behavior.REFUND_FAILS_ONCE && earlierRefunds == 0) {
            return Verdict.refused("refund_failed", "The guest's bank sent the refund back.");
        }
        return Verdict.ACCEPTED;
    }

    /** @param availableMinor captured less refunded less paid out, in the payout's currency */
    static Verdict payout(String destination, long amountMinor, long availableMinor) {
        TestToken.Behavior behavior = TestToken.parse(destination).behavior();
        if (!behavior.isBank()) {
            return Verdict.refused("not_a_bank_account", "A card cannot be paid out to.");
        }
        if (behavior == TestToken.Behavior.BANK_CLOSED) {
            return Verdict.refused("account_closed", "The bank account is closed.");
        }
        if (amountMinor > availableMinor) {
            return Verdict.refused("insufficient_balance", "The balance does not cover this payout.");
        }
        return Verdict.ACCEPTED;
    }

    private static Verdict notOpen(Authorization authorization) {
        return switch (authorization.status()) {
            case REQUIRES_ACTION -> Verdict.refused("check_open", "The bank's check is not finished.");
            case CAPTURED -> Verdict.refused("already_captured", "The money was captured before.");
            case DECLINED -> Verdict.refused("authorization_declined", "The authorization was declined.");
            case VOIDED -> Verdict.refused("already_voided", "The authorization was voided before.");
            case EXPIRED -> Verdict.refused("authorization_expired", "The authorization has run out.");
            case AUTHORIZED -> throw new IllegalStateException("an open authorization was called closed");
        };
    }
}
