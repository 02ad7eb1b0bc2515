package io.latchkey.engine.listing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.kernel.hosting.CoHost;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.UnitUse;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * The latest snapshot of a listing, as far as this service needs it.
 *
 * @param calendarGroup the listings that may share units with it
 * @param unitIds in their order, without those out of use
 * @param coHosts none in snapshots of an older release
 * @param countryCode null in snapshots of an older release, as {@code city}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListingCopy(
        ListingId listingId,
        PersonId hostId,
        long version,
        ListingState state,
        String kind,
        String title,
        String countryCode,
        String city,
        ZoneId timeZone,
        UUID calendarGroup,
        UnitUse unitUse,
        List<UnitId> unitIds,
        List<CoHost> coHosts,
        ListingTerms terms) {

    public ListingCopy {
        unitUse = unitUse == null ? UnitUse.ANY : unitUse;
        unitIds = List.copyOf(unitIds);
        coHosts = coHosts == null ? List.of() : List.copyOf(coHosts);
    }

    public boolean isHostedBy(PersonId person) {
        return hostId.equals(person);
    }

    /** Whether they are the host, or may do this for the host. */
    public boolean lets(PersonId person, HostRight right) {
        return isHostedBy(person)
                || coHosts.stream()
                        .anyMatch(coHost -> coHost.personId().equals(person)
                                && coHost.rights().contains(right));
    }

    public boolean isBookable() {
        return state == ListingState.PUBLISHED;
    }

    /** What the host asks of a stay. */
    public ListingRules rules() {
        return RulesReader.rules(this);
    }

    /** What the host charges, and the platform on top. */
    public RatePlan prices(FeeRates fees) {
        return PricesReader.prices(this, fees);
    }
}
