package io.latchkey.payments.provider.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.service.PaymentIntentService;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import java.util.Optional;
import java.util.UUID;

/** Authorizations, captures and voids: the three of them are what happens to one PaymentIntent. */
final class StripeIntents {

    static final String CHARGE = "latest_charge";

    /** The PaymentIntent is not in a state for this: perhaps because the call was carried out before. */
    private static final String UNEXPECTED_STATE = "payment_intent_unexpected_state";

    private final StripeApi api;
    private final StripeCertainty certainty;
    private final String returnUrl;

    StripeIntents(StripeApi api, StripeCertainty certainty, String returnUrl) {
        this.api = api;
        this.certainty = certainty;
        this.returnUrl = returnUrl;
    }

    private PaymentIntentService intents() {
        return api.v1().paymentIntents();
    }

    ProviderOutcome authorize(ProviderCall.Authorize call) throws StripeException {
        PaymentIntentCreateParams params = PaymentIntentCreateParams.builder()
                .setAmount(StripeAmounts.toStripe(call.amount()))
                .setCurrency(StripeAmounts.currency(call.amount()))
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .setConfirm(true)
                .addPaymentMethodType("card")
                .setPaymentMethod(call.paymentMethod())
                .setReturnUrl(returnUrl)
                .setDescription(call.description())
                .putMetadata(StripeMarks.OPERATION, call.id().toString())
                .addExpand(CHARGE)
                .build();
        return IntentAnswers.ofAuthorization(intents().create(params, api.once(call.id())));
    }

    ProviderOutcome capture(SentCall sent, ProviderCall.Capture call) throws StripeException {
        PaymentIntentCaptureParams params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(StripeAmounts.toStripe(call.amount()))
                .putMetadata(StripeMarks.CAPTURE, call.id().toString())
                .build();
        return change(sent, id -> intents().capture(id, params, api.once(call.id())));
    }

    ProviderOutcome cancel(SentCall sent, ProviderCall.VoidAuthorization call) throws StripeException {
        PaymentIntentCancelParams params = PaymentIntentCancelParams.builder().build();
        return change(sent, id -> intents().cancel(id, params, api.once(call.id())));
    }

    /** Something done to a PaymentIntent by its id. */
    private interface Change {
        PaymentIntent of(String id) throws StripeException;
    }

    private ProviderOutcome change(SentCall sent, Change change) throws StripeException {
        Optional<String> id = idOfAuthorization(sent);
        if (id.isEmpty()) {
            return new ProviderOutcome.Unclear("Stripe does not show the authorization");
        }
        try {
            PaymentIntent intent = change.of(id.get());
            return effect(sent.call(), intent).orElseGet(() -> IntentAnswers.unclear(intent));
        } catch (InvalidRequestException e) {
            if (!UNEXPECTED_STATE.equals(e.getCode())) {
                throw e;
            }
            PaymentIntent intent = retrieve(id.get());
            return effect(sent.call(), intent).orElseGet(() -> IntentAnswers.unclear(intent));
        }
    }

    private static Optional<ProviderOutcome> effect(ProviderCall call, PaymentIntent intent) {
        return call instanceof ProviderCall.Capture capture
                ? IntentAnswers.ofCapture(intent, capture)
                : IntentAnswers.ofVoid(intent);
    }

    ProviderOutcome lookUpAuthorization(SentCall sent) throws StripeException {
        if (sent.knownAs().isPresent()) {
            return IntentAnswers.ofAuthorization(retrieve(sent.reference()));
        }
        StripePages<PaymentIntent> pages = list(sent);
        Optional<PaymentIntent> found = pages.find(intent -> StripeMarks.isOf(sent.call(), intent.getMetadata()));
        return found.isPresent()
                ? IntentAnswers.ofAuthorization(retrieve(found.get().getId()))
                : certainty.unseen(sent, pages.lastAnswer());
    }

    /** Of a capture or a void: the state of the PaymentIntent tells. */
    ProviderOutcome lookUpChange(SentCall sent) throws StripeException {
        Optional<String> id = idOfAuthorization(sent);
        if (id.isEmpty()) {
            return new ProviderOutcome.Unclear("Stripe does not show the authorization");
        }
        PaymentIntent intent = retrieve(id.get());
        return effect(sent.call(), intent).orElseGet(() -> certainty.unseen(sent, intent.getLastResponse()));
    }

    /** Stripe's name for what a capture, a void or a refund is about. */
    Optional<String> idOfAuthorization(SentCall sent) throws StripeException {
        SentCall authorization = sent.authorization();
        if (authorization == null || authorization.knownAs().isPresent()) {
            return authorization == null ? Optional.empty() : authorization.knownAs();
        }
        return list(authorization)
                .find(intent -> StripeMarks.isOf(authorization.call(), intent.getMetadata()))
                .map(PaymentIntent::getId);
    }

    /** Our authorization that made a PaymentIntent, if one of ours did. */
    Optional<UUID> authorization(String id) throws StripeException {
        return StripeMarks.operation(retrieve(id).getMetadata());
    }

    /** Our capture that took the money of a PaymentIntent; nothing if it was captured by hand. */
    Optional<UUID> capture(String id) throws StripeException {
        return StripeMarks.capture(retrieve(id).getMetadata());
    }

    private PaymentIntent retrieve(String id) throws StripeException {
        return intents()
                .retrieve(
                        id,
                        PaymentIntentRetrieveParams.builder().addExpand(CHARGE).build(),
                        api.reading());
    }

    /** All PaymentIntents made while the call may have been carried out. */
    private StripePages<PaymentIntent> list(SentCall sent) throws StripeException {
        PaymentIntentListParams.Created made = PaymentIntentListParams.Created.builder()
                .setGte(StripeCertainty.madeFrom(sent))
                .setLte(StripeCertainty.madeUntil(sent))
                .build();
        return StripePages.of(after -> (StripeCollection<PaymentIntent>) intents()
                .list(
                        PaymentIntentListParams.builder()
                                .setCreated(made)
                                .setLimit(StripePages.SIZE)
                                .setStartingAfter(after)
                                .build(),
                        api.reading()));
    }
}
