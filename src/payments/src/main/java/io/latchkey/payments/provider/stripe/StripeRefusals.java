package io.latchkey.payments.provider.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import io.latchkey.payments.provider.ProviderOutcome;
import java.util.Map;
import java.util.Set;

/**
 * What Stripe's errors mean. A declined card and a call that Stripe cannot carry out are refusals; all else (429, 5xx, a
 * wrong key, another call under the same key, no answer) says nothing about what was done.
 */
final class StripeRefusals {

    private static final String DECLINED = "card_declined";

    /** Stripe asks to show the same for these as for any other decline: the card's user may be a thief. */
    private static final Set<String> NOT_TO_BE_TOLD = Set.of(
            "fraudulent",
            "generic_decline",
            "lost_card",
            "merchant_blacklist",
            "pickup_card",
            "restricted_card",
            "security_violation",
            "stolen_card");

    private static final Map<String, String> FOR_PEOPLE = Map.ofEntries(
            Map.entry(DECLINED, "The card was declined. Try another card or ask your bank."),
            Map.entry("insufficient_funds", "The card does not cover this amount. Try another card."),
            Map.entry("card_velocity_exceeded", "The card's limit is reached. Try another card or ask your bank."),
            Map.entry("withdrawal_count_limit_exceeded", "The card's limit is reached. Try another card."),
            Map.entry("expired_card", "The card has expired. Try another card."),
            Map.entry("incorrect_cvc", "The card's security code is wrong. Check it and try again."),
            Map.entry("invalid_cvc", "The card's security code is wrong. Check it and try again."),
            Map.entry("incorrect_number", "The card's number is wrong. Check it and try again."),
            Map.entry("currency_not_supported", "The card does not support this currency. Try another card."),
            Map.entry("card_not_supported", "The card does not support this kind of payment. Try another card."),
            Map.entry("processing_error", "The card could not be processed. Try again in a moment."),
            Map.entry("authentication_required", "The bank asks for its check. Try again and approve there."),
            Map.entry("payment_intent_authentication_failure", "The bank's check was not passed. Try again."),
            Map.entry("setup_intent_authentication_failure", "The bank's check was not passed. Try again."),
            Map.entry("amount_too_small", "The amount is too small to be paid by card."),
            Map.entry("amount_too_large", "The amount is too large to be paid by card."),
            Map.entry("charge_disputed", "The guest's bank has taken the money back."),
            Map.entry("charge_already_refunded", "All of it was refunded before."),
            Map.entry("insufficient_capabilities_for_transfer", "The connected account cannot take payouts yet."),
            Map.entry(ProviderOutcome.INSUFFICIENT_BALANCE, "The balance does not cover this payout yet."));

    private StripeRefusals() {}

    static ProviderOutcome of(StripeException e) {
        return switch (typeOf(e)) {
            case CARD -> declined(e.getCode(), e.getStripeError().getDeclineCode(), message(e));
            case INVALID -> refused(code(e), message(e));
            case OTHER -> new ProviderOutcome.Unclear(e.getClass().getSimpleName() + ": " + e.getMessage());
        };
    }

    private enum Type {
        CARD,
        INVALID,
        OTHER
    }

    /** By the status and by Stripe's own word: a 400 of something between us and Stripe says nothing. */
    private static Type typeOf(StripeException e) {
        String type = e.getStripeError() == null ? "" : e.getStripeError().getType();
        int status = e.getStatusCode() == null ? 0 : e.getStatusCode();
        if (status == 402 && "card_error".equals(type)) {
            return Type.CARD;
        }
        return (status == 400 || status == 404) && "invalid_request_error".equals(type) ? Type.INVALID : Type.OTHER;
    }

    /** A PaymentIntent's last error, when the bank or its check said no. */
    static ProviderOutcome ofPayment(StripeError error) {
        return error == null
                ? refused(DECLINED, null)
                : declined(error.getCode(), error.getDeclineCode(), error.getMessage());
    }

    private static ProviderOutcome declined(String code, String declineCode, String stripes) {
        String reason = declineCode == null ? code : declineCode;
        return reason == null || NOT_TO_BE_TOLD.contains(reason) ? refused(DECLINED, null) : refused(reason, stripes);
    }

    /** @param stripes Stripe's own words, if we have none */
    static ProviderOutcome refused(String code, String stripes) {
        String words = FOR_PEOPLE.getOrDefault(code, stripes);
        return new ProviderOutcome.Refused(code, words == null ? FOR_PEOPLE.get(DECLINED) : words);
    }

    private static String code(StripeException e) {
        if ("balance_insufficient".equals(e.getCode())) {
            return ProviderOutcome.INSUFFICIENT_BALANCE;
        }
        return e.getCode() == null ? "invalid_request" : e.getCode();
    }

    private static String message(StripeException e) {
        return e.getStripeError() == null ? null : e.getStripeError().getMessage();
    }
}
