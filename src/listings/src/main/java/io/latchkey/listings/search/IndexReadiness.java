package io.latchkey.listings.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica is ready when it can search. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {

    private final IndexFollower follower;

    IndexReadiness(IndexFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .status(follower.index().isPresent())
                .withData(
                        "listings",
                        follower.index().map(index -> (long) index.size()).orElse(0L))
                .build();
    }
}
