package io.latchkey.listings.listing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.listing.ListingContent;
import io.latchkey.listings.offer.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a host writes about a listing. */
@Schema(name = "NewListing", description = "A listing as its host writes it.")
public record ListingBody(
        @NotNull Kind kind,
        @NotNull @Size(min = ListingContent.MIN_TITLE, max = ListingContent.MAX_TITLE) String title,
        @Size(max = ListingContent.MAX_DESCRIPTION) @Schema(defaultValue = "") String description,
        @NotNull @Valid LocationBody location,
        @Size(max = 64)
                @Schema(
                        description =
                                "An IANA zone; every civil time of the listing is in it. Left out, it is that of the"
                                        + " exact place (at sea the nautical one, as in Etc/GMT+2) and follows the place when"
                                        + " that changes; named, it stays until the host names another or null.",
                        examples = "Europe/Brussels")
                String timeZone,
        @Schema(
                        description =
                                "ANY: a stay takes as many units as it asks for, from a pool. ALL: a stay takes all"
                                        + " of them, as a home takes its rooms.",
                        defaultValue = "ANY")
                UnitUse unitUse,
        @Min(1)
                @Max(ListingContent.MAX_UNITS)
                @Schema(
                        description =
                                "How many units it offers. More than before are new ones, also for the listings that"
                                        + " share all of its units; fewer takes the last ones out of use. To be left"
                                        + " out with sharesUnits.",
                        defaultValue = "1")
                Integer unitCount,
        @Valid @Schema(description = "Only when the listing is made") SharedUnitsBody sharesUnits,
        @Schema(implementation = Attributes.class) JsonNode attributes,
        @Size(min = 1, max = ListingContent.MAX_EXTERNAL_REFERENCE)
                @Schema(
                        description =
                                "The host's own name for it; used once per host, so that an import can be repeated",
                        examples = "airbnb:50904")
                String externalReference,
        @Size(min = 1, max = ListingContent.MAX_REGISTRATION_NUMBER)
                @Schema(
                        description = "Under which an authority knows the place, for everybody to see. Some deployments"
                                + " publish no home, room or shared room of some countries without it.",
                        examples = "75056-BE-00123")
                String registrationNumber,
        @NotNull @Valid TermsBody terms) {

    static ListingBody of(ListingContent content, JsonNode attributes) {
        return new ListingBody(
                content.kind(),
                content.title(),
                content.description(),
                LocationBody.of(content.place()),
                content.timeZoneGiven() ? content.timeZone() : null,
                content.unitUse(),
                content.unitCount(),
                null,
                attributes,
                content.externalReference(),
                content.registrationNumber(),
                TermsBody.of(content.terms()));
    }

    /** @param zone that of the place, if the host names none */
    ListingContent toContent(Attributes read, String zone) {
        return new ListingContent(
                kind,
                title,
                description == null ? "" : description,
                location.toPlace(),
                timeZone == null ? zone : timeZone,
                timeZone != null,
                unitUse == null ? UnitUse.ANY : unitUse,
                unitCount == null ? 1 : unitCount,
                read,
                externalReference,
                registrationNumber,
                terms.toTerms(kind));
    }
}
