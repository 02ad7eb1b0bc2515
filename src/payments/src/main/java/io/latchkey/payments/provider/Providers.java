package io.latchkey.payments.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The providers of this deployment, by name. */
@ApplicationScoped
public class Providers {

    private final Map<String, PaymentProvider> byName;
    private final String chosen;

    public Providers(
            @Any Instance<PaymentProvider> providers,
            @ConfigProperty(name = "latchkey.payments.provider", defaultValue = "sandbox") String chosen) {
        this.byName = providers.stream().collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
        this.chosen = chosen;
        if (!byName.containsKey(chosen)) {
            throw new IllegalStateException("latchkey.payments.provider names no provider: " + chosen);
        }
    }

    /** Who takes new payments. */
    public String chosen() {
        return chosen;
    }

    public PaymentProvider get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no provider is called " + name));
    }

    public Optional<PaymentProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
