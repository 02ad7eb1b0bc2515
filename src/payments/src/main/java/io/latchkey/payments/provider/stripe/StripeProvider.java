package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.StripeException;
import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderDisputes;
import io.latchkey.payments.provider.ProviderList;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Stripe Connect. What maps to what, and how calls are found again, is in {@code src/docs/stripe-provider.md}. */
@ApplicationScoped
class StripeProvider implements PaymentProvider {

    private static final Pattern CONNECTED_ACCOUNT = Pattern.compile("acct_[A-Za-z0-9]{1,100}");

    private final StripeSettings settings;
    private final StripeIntents intents;
    private final StripeMandates mandates;
    private final StripeRefunds refunds;
    private final StripeTransfers transfers;
    private final StripeDisputes disputes;
    private final StripeBalance balance;
    private final StripeWebhooks webhooks;

    StripeProvider(StripeSettings settings, ObjectMapper json, InstantSource clock) {
        StripeApi api = new StripeApi(settings);
        StripeCertainty certainty = new StripeCertainty(clock);
        this.settings = settings;
        this.intents = new StripeIntents(api, certainty, settings.returnUrl().toString());
        this.mandates =
                new StripeMandates(api, intents, certainty, settings.returnUrl().toString());
        this.refunds = new StripeRefunds(api, intents, certainty);
        this.transfers = new StripeTransfers(api, certainty);
        this.balance = new StripeBalance(api, intents);
        this.disputes = new StripeDisputes(api, intents);
        this.webhooks = new StripeWebhooks(settings, json, clock);
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Optional<String> missingSetting() {
        if (settings.secretKey().isEmpty()) {
            return Optional.of("latchkey.stripe.secret-key");
        }
        return settings.webhookSecrets().filter(secrets -> !secrets.isEmpty()).isPresent()
                ? Optional.empty()
                : Optional.of("latchkey.stripe.webhook-secrets");
    }

    @Override
    public Optional<String> objectionTo(String destination) {
        return CONNECTED_ACCOUNT.matcher(destination).matches()
                ? Optional.empty()
                : Optional.of("must be a connected account of Stripe: acct_ and letters or digits");
    }

    @Override
    public long step(Currency currency) {
        return StripeAmounts.step(currency);
    }

    @Override
    public ProviderOutcome send(SentCall sent) {
        return answered(() -> switch (sent.call()) {
            case ProviderCall.SetUpMandate mandate -> mandates.setUp(mandate);
            case ProviderCall.Authorize authorize -> intents.authorize(authorize);
            case ProviderCall.AuthorizeByMandate authorize -> mandates.authorize(sent, authorize);
            case ProviderCall.Capture capture -> intents.capture(sent, capture);
            case ProviderCall.VoidAuthorization voiding ->
                sent.isAboutMandate() ? mandates.forget(sent) : intents.cancel(sent, voiding);
            case ProviderCall.Refund refund -> refunds.refund(sent, refund);
            case ProviderCall.Payout payout -> transfers.transfer(payout);
        });
    }

    /** A look-up is refused nothing: an error says that nothing is known, not that nothing was done. */
    @Override
    public ProviderOutcome lookUp(SentCall sent) {
        return answered(() -> {
            try {
                return switch (sent.call()) {
                    case ProviderCall.SetUpMandate mandate -> mandates.lookUp(sent);
                    case ProviderCall.Authorize authorize -> intents.lookUpAuthorization(sent);
                    case ProviderCall.AuthorizeByMandate authorize -> mandates.lookUpAuthorization(sent);
                    case ProviderCall.Capture capture -> intents.lookUpChange(sent);
                    case ProviderCall.VoidAuthorization voiding ->
                        sent.isAboutMandate() ? mandates.lookUpForgetting(sent) : intents.lookUpChange(sent);
                    case ProviderCall.Refund refund -> refunds.lookUp(sent);
                    case ProviderCall.Payout payout -> transfers.lookUp(sent);
                };
            } catch (StripeException e) {
                return new ProviderOutcome.Unclear(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        });
    }

    /** A call to Stripe. */
    private interface Call {
        ProviderOutcome make() throws StripeException;
    }

    private static ProviderOutcome answered(Call call) {
        try {
            return call.make();
        } catch (StripeException e) {
            return StripeRefusals.of(e);
        } catch (StripeAmounts.NotRepresentable e) {
            return new ProviderOutcome.Refused("amount_not_representable", e.getMessage());
        } catch (RuntimeException unreadable) {
            // An answer that is no JSON, or not Stripe's, ends in one of the many exceptions of its parser.
            return new ProviderOutcome.Unclear("not readable: " + unreadable);
        }
    }

    @Override
    public ProviderList list(ProviderList.Question question) {
        return balance.list(question);
    }

    @Override
    public ProviderDisputes disputes() {
        return disputes;
    }

    @Override
    public Optional<WebhookHint> readWebhook(byte[] body, UnaryOperator<String> header) {
        return webhooks.read(body, header.apply("Stripe-Signature"));
    }
}
