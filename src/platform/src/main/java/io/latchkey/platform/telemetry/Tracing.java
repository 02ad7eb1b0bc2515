package io.latchkey.platform.telemetry;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records spans only if {@code latchkey.otlp.endpoint} is set. Without it requests still get trace ids for problems and
 * logs, but nothing is exported and nobody complains about a missing collector.
 */
@Singleton
class Tracing {

    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "latchkey.otlp.endpoint") Optional<String> endpoint) {
        return endpoint.isPresent() ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}
