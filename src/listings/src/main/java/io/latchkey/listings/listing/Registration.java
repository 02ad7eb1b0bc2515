package io.latchkey.listings.listing;

import io.latchkey.listings.offer.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where places to sleep need the registration number of an authority to be published, as Regulation (EU) 2024/1028 has
 * it for the areas that register short lets.
 */
@ApplicationScoped
public class Registration {

    private static final Set<Kind> SHORT_LETS = Set.of(Kind.HOME, Kind.ROOM, Kind.SHARED_ROOM);

    private final Set<String> countries;

    public Registration(
            @ConfigProperty(name = "latchkey.listings.registration-required-in") Optional<List<String>> countries) {
        this.countries = Set.copyOf(countries.orElse(List.of()));
        if (!Set.of(Locale.getISOCountries()).containsAll(this.countries)) {
            throw new IllegalArgumentException(
                    "latchkey.listings.registration-required-in must be countries of ISO 3166-1, as in BE,FR");
        }
    }

    /** Whether this could not be published as it is. */
    public boolean isMissing(ListingContent content) {
        return content.registrationNumber() == null
                && SHORT_LETS.contains(content.kind())
                && isRequiredIn(content.place().countryCode());
    }

    protected boolean isRequiredIn(String countryCode) {
        return countries.contains(countryCode);
    }
}
