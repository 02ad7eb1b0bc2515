package io.latchkey.payments.it;

import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderDeed;
import io.latchkey.payments.provider.ProviderDisputes;
import io.latchkey.payments.provider.ProviderList;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.Providers;
import io.latchkey.payments.provider.SentCall;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The providers as they are, but for what a test has them say about single calls. */
@Alternative
@Priority(1)
@Singleton
class PlayedProviders extends Providers {

    private final Set<UUID> unclear = ConcurrentHashMap.newKeySet();
    private final Set<UUID> kept = ConcurrentHashMap.newKeySet();
    private final Set<String> slow = ConcurrentHashMap.newKeySet();
    private volatile boolean slowRefunds;
    private final List<Runnable> onTheWay = new CopyOnWriteArrayList<>();
    private final Map<UUID, Integer> lookUps = new ConcurrentHashMap<>();
    private final Map<UUID, ProviderDeed> alsoListed = new ConcurrentHashMap<>();

    @Inject
    PlayedProviders(
            @Any Instance<PaymentProvider> providers,
            @ConfigProperty(name = "latchkey.payments.provider", defaultValue = "sandbox") String chosen) {
        super(providers, chosen);
    }

    /** Nobody learns what became of the call, and no void of it arrives. */
    void sayNothingAbout(UUID call) {
        unclear.add(call);
    }

    void sayEverythingAbout(UUID call) {
        unclear.remove(call);
    }

    /** Each void of it is refused. */
    void neverLetGoOf(UUID authorization) {
        kept.add(authorization);
    }

    /** Requests with this card stay on their way. */
    void holdBack(String paymentMethod) {
        slow.add(paymentMethod);
    }

    /** Refunds stay on their way. */
    void holdBackRefunds() {
        slowRefunds = true;
    }

    /** What was on its way arrives. */
    void deliver() {
        onTheWay.forEach(Runnable::run);
        lose();
    }

    /** What was on its way never arrives. */
    void lose() {
        slow.clear();
        slowRefunds = false;
        onTheWay.clear();
    }

    private boolean isSlow(ProviderCall call) {
        return call instanceof ProviderCall.Authorize authorize && slow.contains(authorize.paymentMethod())
                || call instanceof ProviderCall.Refund && slowRefunds;
    }

    private boolean isUnclear(ProviderCall call) {
        return unclear.contains(call.id()) || isUnclearVoid(call);
    }

    private boolean isUnclearVoid(ProviderCall call) {
        return call instanceof ProviderCall.VoidAuthorization voiding && unclear.contains(voiding.authorization());
    }

    /** How often the provider was asked what became of the call. */
    int lookUpsOf(UUID call) {
        return lookUps.getOrDefault(call, 0);
    }

    /** Puts a deed into the first page of each list; nothing more if it is there. */
    void alsoList(UUID call, ProviderDeed deed) {
        alsoListed.put(call, deed);
    }

    void listNothingMoreOf(UUID call) {
        alsoListed.remove(call);
    }

    @Override
    public Optional<PaymentProvider> find(String name) {
        return super.find(name).map(Played::new);
    }

    private final class Played implements PaymentProvider {

        private final PaymentProvider real;

        private Played(PaymentProvider real) {
            this.real = real;
        }

        @Override
        public ProviderOutcome lookUp(SentCall call) {
            lookUps.merge(call.call().id(), 1, Integer::sum);
            return isUnclear(call.call()) ? new ProviderOutcome.Unclear("it says nothing") : real.lookUp(call);
        }

        @Override
        public ProviderList list(ProviderList.Question question) {
            ProviderList listed = real.list(question);
            if (!(listed instanceof ProviderList.Page page) || question.after().isPresent()) {
                return listed;
            }
            List<ProviderDeed> deeds = new ArrayList<>(page.deeds());
            deeds.addAll(alsoListed.values());
            return new ProviderList.Page(deeds, page.next());
        }

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public Optional<String> missingSetting() {
            return real.missingSetting();
        }

        @Override
        public Optional<String> objectionTo(String destination) {
            return real.objectionTo(destination);
        }

        @Override
        public long step(Currency currency) {
            return real.step(currency);
        }

        @Override
        public ProviderOutcome send(SentCall call) {
            if (call.call() instanceof ProviderCall.VoidAuthorization voiding
                    && kept.contains(voiding.authorization())) {
                return new ProviderOutcome.Refused("not_now", "It is kept.");
            }
            if (isSlow(call.call())) {
                onTheWay.add(() -> real.send(call));
                return new ProviderOutcome.Unclear("it is on its way");
            }
            return isUnclearVoid(call.call()) ? new ProviderOutcome.Unclear("it is lost") : real.send(call);
        }

        @Override
        public ProviderDisputes disputes() {
            return real.disputes();
        }

        @Override
        public Optional<WebhookHint> readWebhook(byte[] body, UnaryOperator<String> header) {
            return real.readWebhook(body, header);
        }
    }
}
