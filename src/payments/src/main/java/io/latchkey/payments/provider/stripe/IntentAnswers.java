package io.latchkey.payments.provider.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What the state of a PaymentIntent says about the call that made it, its capture and its void. Empty where the call has
 * had no effect, or not yet.
 */
final class IntentAnswers {

    private IntentAnswers() {}

    static ProviderOutcome ofAuthorization(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_capture" -> held(intent, intent.getAmountCapturable());
            case "succeeded" -> held(intent, intent.getAmountReceived());
            case "requires_action" -> needsGuest(intent);
            case "requires_payment_method" -> StripeRefusals.ofPayment(intent.getLastPaymentError());
            case "canceled" ->
                new ProviderOutcome.Refused("authorization_canceled", "The payment was cancelled. Try again.");
            default -> unclear(intent);
        };
    }

    /** Until when it can be captured is Stripe's to say; what does not say it cannot be relied on. */
    private static ProviderOutcome held(PaymentIntent intent, Long amount) {
        Optional<Instant> captureBefore = captureBefore(intent);
        return captureBefore.isPresent()
                ? new ProviderOutcome.Done(
                        StripeAmounts.toMoney(amount, intent.getCurrency()), captureBefore.get(), intent.getId())
                : new ProviderOutcome.Unclear(intent.getId() + " does not say until when it can be captured");
    }

    private static Optional<Instant> captureBefore(PaymentIntent intent) {
        return Optional.ofNullable(intent.getLatestChargeObject())
                .map(Charge::getPaymentMethodDetails)
                .map(Charge.PaymentMethodDetails::getCard)
                .map(Charge.PaymentMethodDetails.Card::getCaptureBefore)
                .map(Instant::ofEpochSecond);
    }

    private static ProviderOutcome needsGuest(PaymentIntent intent) {
        return Optional.ofNullable(intent.getNextAction())
                .map(PaymentIntent.NextAction::getRedirectToUrl)
                .map(PaymentIntent.NextAction.RedirectToUrl::getUrl)
                .<ProviderOutcome>map(url -> new ProviderOutcome.NeedsGuest(url, intent.getId()))
                .orElseGet(() -> unclear(intent));
    }

    static Optional<ProviderOutcome> ofCapture(PaymentIntent intent, ProviderCall.Capture capture) {
        return switch (intent.getStatus()) {
            case "succeeded" ->
                Optional.of(
                        StripeMarks.isOfAnotherCapture(capture.id(), intent.getMetadata())
                                ? new ProviderOutcome.Refused("already_captured", "The money was captured before.")
                                : done(intent, intent.getAmountReceived()));
            case "canceled" ->
                Optional.of(new ProviderOutcome.Refused(
                        "authorization_expired", "The guest's bank no longer holds the money."));
            case "requires_capture" -> Optional.empty();
            default -> Optional.of(unclear(intent));
        };
    }

    /** However it was canceled, by us, by hand or because its time was over: nothing is held any more. */
    static Optional<ProviderOutcome> ofVoid(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "canceled" -> Optional.of(done(intent, intent.getAmount()));
            case "succeeded" ->
                Optional.of(new ProviderOutcome.Refused("already_captured", "The money was captured before."));
            case "requires_capture", "requires_action", "requires_payment_method", "requires_confirmation" ->
                Optional.empty();
            default -> Optional.of(unclear(intent));
        };
    }

    private static ProviderOutcome done(PaymentIntent intent, Long amount) {
        return new ProviderOutcome.Done(StripeAmounts.toMoney(amount, intent.getCurrency()), null, intent.getId());
    }

    static ProviderOutcome unclear(PaymentIntent intent) {
        return new ProviderOutcome.Unclear(intent.getId() + " is " + intent.getStatus());
    }
}
