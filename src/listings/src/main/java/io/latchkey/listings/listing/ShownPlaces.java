package io.latchkey.listings.listing;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.place.Blur;
import io.latchkey.listings.place.GeoPoint;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Blurs places with this deployment's secret. Places blurred before stay as they are when the secret changes. */
@ApplicationScoped
public class ShownPlaces {

    private static final int SHORTEST_SECRET = 16;

    private final Blur blur;

    public ShownPlaces(@ConfigProperty(name = "latchkey.listings.blur-secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "latchkey.listings.blur-secret must have at least " + SHORTEST_SECRET + " characters");
        }
        this.blur = new Blur(secret);
    }

    GeoPoint of(PersonId host, GeoPoint exact) {
        return blur.of(host.toString(), exact);
    }
}
