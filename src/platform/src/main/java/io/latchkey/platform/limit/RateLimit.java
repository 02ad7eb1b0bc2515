package io.latchkey.platform.limit;

import io.latchkey.platform.limit.TokenBuckets.Taken;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.Problem;
import io.latchkey.platform.problem.ProblemRenderer;
import io.latchkey.platform.problem.ProblemTranslator;
import io.latchkey.platform.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Counts each request once: those of a signed-in caller for the caller, those without a token or with a bad one for the
 * address. A token that comes along is checked here even where none is needed, so that a bad one is never passed over.
 */
@Singleton
public class RateLimit {

    /** After the framework has set authentication up (200) and before the routes. */
    private static final int AFTER_AUTHENTICATION = 50;

    private static final String TECHNICAL = "/q/";

    private final RateLimitSettings settings;
    private final ProblemRenderer renderer;
    private final ProblemTranslator translator;
    private final TokenBuckets callers;
    private final TokenBuckets operators;
    private final TokenBuckets addresses;

    public RateLimit(RateLimitSettings settings, ProblemRenderer renderer, ProblemTranslator translator) {
        this.settings = settings;
        this.renderer = renderer;
        this.translator = translator;
        this.callers = new TokenBuckets(settings.callerPerMinute(), System::nanoTime);
        this.operators = new TokenBuckets(settings.operatorPerMinute(), System::nanoTime);
        this.addresses = new TokenBuckets(settings.addressPerMinute(), System::nanoTime);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_AUTHENTICATION);
    }

    private void check(RoutingContext routing) {
        if (routing.request().path().startsWith(TECHNICAL)) {
            routing.next();
        } else if (routing.request().getHeader("Authorization") == null) {
            anonymous(routing);
        } else {
            BiConsumer<RoutingContext, Throwable> refuse = this::refused;
            routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refuse);
            QuarkusHttpUser.getSecurityIdentity(routing, null)
                    .subscribe()
                    .with(identity -> known(routing, identity), failure -> refused(routing, failure));
        }
    }

    private void known(RoutingContext routing, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            anonymous(routing);
        } else if (identity.hasRole(Roles.SERVICE) || granted(routing, identity)) {
            routing.next();
        }
    }

    private boolean granted(RoutingContext routing, SecurityIdentity identity) {
        String name = identity.getPrincipal().getName();
        return identity.hasRole(Roles.OPERATOR)
                ? granted(routing, "operator", operators, name)
                : granted(routing, "caller", callers, name);
    }

    private void anonymous(RoutingContext routing) {
        if (granted(routing, "address", addresses, address(routing))) {
            routing.next();
        }
    }

    private void refused(RoutingContext routing, Throwable failure) {
        boolean answered = routing.response().ended();
        if (!answered && granted(routing, "address", addresses, address(routing))) {
            renderer.answer(routing, translator.translate(failure));
        }
    }

    /** Answers with 429 if not. */
    private boolean granted(RoutingContext routing, String policy, TokenBuckets buckets, String key) {
        if (!settings.enabled()) {
            return true;
        }
        Taken taken = buckets.take(key);
        HttpServerResponse response = routing.response();
        response.putHeader("RateLimit-Policy", "\"" + policy + "\";q=" + taken.limit() + ";w=60");
        response.putHeader("RateLimit", "\"" + policy + "\";r=" + taken.remaining() + ";t=" + taken.resetSeconds());
        if (!taken.granted()) {
            Map<String, Object> retry = Map.of(Problem.RETRY_AFTER, taken.resetSeconds());
            String detail = "At most " + taken.limit() + " requests a minute per " + policy + ".";
            renderer.answer(routing, new Problem(PlatformProblem.RATE_LIMITED, detail, retry, List.of()));
        }
        return taken.granted();
    }

    private static String address(RoutingContext routing) {
        return routing.request().remoteAddress() == null
                ? "unknown"
                : routing.request().remoteAddress().hostAddress();
    }
}
