package io.latchkey.payments.provider.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import java.util.Optional;

/** Refunds of a PaymentIntent, found again among its few others. */
final class StripeRefunds {

    private final StripeApi api;
    private final StripeIntents intents;
    private final StripeCertainty certainty;

    StripeRefunds(StripeApi api, StripeIntents intents, StripeCertainty certainty) {
        this.api = api;
        this.intents = intents;
        this.certainty = certainty;
    }

    ProviderOutcome refund(SentCall sent, ProviderCall.Refund call) throws StripeException {
        long amount = StripeAmounts.toStripe(call.amount());
        Optional<String> intent = intents.idOfAuthorization(sent);
        if (intent.isEmpty()) {
            return new ProviderOutcome.Unclear("Stripe does not show the authorization");
        }
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(intent.get())
                .setAmount(amount)
                .putMetadata(StripeMarks.OPERATION, call.id().toString())
                .build();
        return outcome(api.v1().refunds().create(params, api.once(call.id())));
    }

    ProviderOutcome lookUp(SentCall sent) throws StripeException {
        Optional<String> intent = intents.idOfAuthorization(sent);
        if (intent.isEmpty()) {
            return new ProviderOutcome.Unclear("Stripe does not show the authorization");
        }
        StripePages<Refund> pages = StripePages.of(after -> api.v1()
                .refunds()
                .list(
                        RefundListParams.builder()
                                .setPaymentIntent(intent.get())
                                .setLimit(StripePages.SIZE)
                                .setStartingAfter(after)
                                .build(),
                        api.reading()));
        return pages.find(refund -> StripeMarks.isOf(sent.call(), refund.getMetadata()))
                .map(StripeRefunds::outcome)
                .orElseGet(() -> certainty.unseen(sent, pages.lastAnswer()));
    }

    /** A pending refund is accepted, not done: it can still fail, and says so later. */
    private static ProviderOutcome outcome(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" ->
                new ProviderOutcome.Done(
                        StripeAmounts.toMoney(refund.getAmount(), refund.getCurrency()), null, refund.getId());
            case "failed", "canceled" ->
                new ProviderOutcome.Refused("refund_failed", "The guest's bank did not take the refund.");
            default -> new ProviderOutcome.Unclear(refund.getId() + " is " + refund.getStatus());
        };
    }
}
