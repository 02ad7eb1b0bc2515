package io.latchkey.payments.provider.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.SetupIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.SetupIntentListParams;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import java.util.Optional;

/**
 * Cards that are kept, each as the one card of a Customer of its own, and authorizations with them while the guest is not
 * there. A mandate is a SetupIntent; what it authorizes is a PaymentIntent like any other.
 */
final class StripeMandates {

    private final StripeApi api;
    private final StripeIntents intents;
    private final StripeCertainty certainty;
    private final String returnUrl;
    private final StripeForgetting forgetting;

    StripeMandates(StripeApi api, StripeIntents intents, StripeCertainty certainty, String returnUrl) {
        this.api = api;
        this.intents = intents;
        this.certainty = certainty;
        this.returnUrl = returnUrl;
        this.forgetting = new StripeForgetting(api, certainty);
    }

    /** What Stripe could not charge later is refused now, while the guest can choose another way. */
    ProviderOutcome setUp(ProviderCall.SetUpMandate call) throws StripeException {
        StripeAmounts.toStripe(call.amount());
        SetupIntentCreateParams params = SetupIntentCreateParams.builder()
                .setCustomer(customer(call))
                .setPaymentMethod(call.paymentMethod())
                .addPaymentMethodType("card")
                .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
                .setConfirm(true)
                .setReturnUrl(returnUrl)
                .setDescription(call.description())
                .putMetadata(StripeMarks.OPERATION, call.id().toString())
                .build();
        return MandateAnswers.ofSetUp(api.v1().setupIntents().create(params, api.once(call.id())), call);
    }

    /** Nobody's name: only what a card has to belong to. */
    private String customer(ProviderCall.SetUpMandate call) throws StripeException {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .putMetadata(StripeMarks.OPERATION, call.id().toString())
                .build();
        return api.v1()
                .customers()
                .create(params, api.once(call.id(), "customer"))
                .getId();
    }

    ProviderOutcome lookUp(SentCall sent) throws StripeException {
        if (sent.knownAs().isPresent()) {
            return MandateAnswers.ofSetUp(retrieve(sent.reference()), sent.call());
        }
        StripePages<SetupIntent> pages = list(sent);
        Optional<SetupIntent> found = pages.find(setup -> StripeMarks.isOf(sent.call(), setup.getMetadata()));
        return found.isPresent()
                ? MandateAnswers.ofSetUp(found.get(), sent.call())
                : certainty.unseen(sent, pages.lastAnswer());
    }

    ProviderOutcome authorize(SentCall sent, ProviderCall.AuthorizeByMandate call) throws StripeException {
        Optional<SetupIntent> mandate = mandate(sent);
        if (mandate.isEmpty()) {
            return notShown();
        }
        Optional<ProviderOutcome> objection = MandateAnswers.ofUse(mandate.get());
        return objection.isPresent() ? objection.get() : hold(mandate.get(), call);
    }

    private ProviderOutcome hold(SetupIntent mandate, ProviderCall.AuthorizeByMandate call) throws StripeException {
        PaymentIntentCreateParams params = PaymentIntentCreateParams.builder()
                .setAmount(StripeAmounts.toStripe(call.amount()))
                .setCurrency(StripeAmounts.currency(call.amount()))
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .setConfirm(true)
                .setOffSession(true)
                .addPaymentMethodType("card")
                .setCustomer(mandate.getCustomer())
                .setPaymentMethod(mandate.getPaymentMethod())
                .setDescription(call.description())
                .putMetadata(StripeMarks.OPERATION, call.id().toString())
                .addExpand(StripeIntents.CHARGE)
                .build();
        try {
            PaymentIntent intent = api.v1().paymentIntents().create(params, api.once(call.id()));
            return MandateAnswers.withoutGuest(IntentAnswers.ofAuthorization(intent));
        } catch (CardException e) {
            return MandateAnswers.withoutGuest(StripeRefusals.of(e));
        }
    }

    ProviderOutcome lookUpAuthorization(SentCall sent) throws StripeException {
        return MandateAnswers.withoutGuest(intents.lookUpAuthorization(sent));
    }

    ProviderOutcome forget(SentCall sent) throws StripeException {
        Optional<SetupIntent> mandate = mandate(sent);
        return mandate.isPresent() ? forgetting.forget(mandate.get(), sent.call()) : notShown();
    }

    ProviderOutcome lookUpForgetting(SentCall sent) throws StripeException {
        Optional<SetupIntent> mandate = mandate(sent);
        return mandate.isPresent() ? forgetting.lookUp(mandate.get(), sent) : notShown();
    }

    private static ProviderOutcome notShown() {
        return new ProviderOutcome.Unclear("Stripe does not show the mandate");
    }

    /** The mandate that a call is about. */
    private Optional<SetupIntent> mandate(SentCall sent) throws StripeException {
        SentCall mandate = sent.authorization();
        if (mandate == null) {
            return Optional.empty();
        }
        Optional<String> id = mandate.knownAs().isPresent()
                ? mandate.knownAs()
                : list(mandate)
                        .find(setup -> StripeMarks.isOf(mandate.call(), setup.getMetadata()))
                        .map(SetupIntent::getId);
        return id.isPresent() ? Optional.of(retrieve(id.get())) : Optional.empty();
    }

    private SetupIntent retrieve(String id) throws StripeException {
        return api.v1().setupIntents().retrieve(id, api.reading());
    }

    /** All SetupIntents made while the call may have been carried out. */
    private StripePages<SetupIntent> list(SentCall sent) {
        SetupIntentListParams.Created made = SetupIntentListParams.Created.builder()
                .setGte(StripeCertainty.madeFrom(sent))
                .setLte(StripeCertainty.madeUntil(sent))
                .build();
        return StripePages.of(after -> (StripeCollection<SetupIntent>) api.v1()
                .setupIntents()
                .list(
                        SetupIntentListParams.builder()
                                .setCreated(made)
                                .setLimit(StripePages.SIZE)
                                .setStartingAfter(after)
                                .build(),
                        api.reading()));
    }
}
