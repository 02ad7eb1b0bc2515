package io.latchkey.payments.provider;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The providers of this deployment that have all their settings, by name. A wrong choice stops the service's start. */
@Startup
@ApplicationScoped
public class Providers {

    private static final String CHOICE = "latchkey.payments.provider";

    private final Map<String, PaymentProvider> byName = new HashMap<>();
    private final Map<String, String> missing = new HashMap<>();
    private final String chosen;

    @Inject
    public Providers(
            @Any Instance<PaymentProvider> providers,
            @ConfigProperty(name = CHOICE, defaultValue = "sandbox") String chosen) {
        this((Iterable<PaymentProvider>) providers, chosen);
    }

    Providers(Iterable<PaymentProvider> providers, String chosen) {
        for (PaymentProvider provider : providers) {
            provider.missingSetting()
                    .ifPresentOrElse(
                            setting -> missing.put(provider.name(), setting),
                            () -> byName.put(provider.name(), provider));
        }
        this.chosen = chosen;
        if (missing.containsKey(chosen)) {
            throw new IllegalStateException(CHOICE + "=" + chosen + " needs " + missing.get(chosen) + ": set it");
        }
        if (!byName.containsKey(chosen)) {
            throw new IllegalStateException(CHOICE + " names no provider: " + chosen);
        }
    }

    /** Who takes new payments. */
    public String chosen() {
        return chosen;
    }

    /** All that can be used: the payments that one has taken stay with it when another is chosen. */
    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    public PaymentProvider get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(unknown(name)));
    }

    private String unknown(String name) {
        return missing.containsKey(name)
                ? name + " cannot be used without " + missing.get(name)
                : "no provider is called " + name;
    }

    public Optional<PaymentProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
