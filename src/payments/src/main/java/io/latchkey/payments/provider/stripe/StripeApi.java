package io.latchkey.payments.provider.stripe;

import com.stripe.StripeClient;
import com.stripe.net.LiveStripeResponseGetter;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import java.util.UUID;

/** Stripe's API under our key: no retries of its own, for those are ours and durable, and limits on time. */
final class StripeApi {

    private final StripeSettings settings;
    private final StripeClient client;

    StripeApi(StripeSettings settings) {
        this.settings = settings;
        this.client = new StripeClient(new LiveStripeResponseGetter(new StripeTransport(settings.timeout())));
    }

    V1Services v1() {
        return client.v1();
    }

    /** For a call that changes something: once, however often it is sent within a day. */
    RequestOptions once(UUID operation) {
        return options().setIdempotencyKey(operation.toString()).build();
    }

    /** For one of several changes that a call needs: each once. */
    RequestOptions once(UUID operation, String step) {
        return options().setIdempotencyKey(operation + ":" + step).build();
    }

    RequestOptions reading() {
        return options().build();
    }

    private RequestOptions.RequestOptionsBuilder options() {
        return RequestOptions.builder()
                .setApiKey(settings.secretKey().orElseThrow())
                .setBaseUrl(settings.url().toString())
                .setMaxNetworkRetries(0);
    }
}
