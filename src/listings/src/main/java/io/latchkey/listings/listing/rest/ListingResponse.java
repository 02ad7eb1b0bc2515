package io.latchkey.listings.listing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.kind.schema.AttributeJson;
import io.latchkey.listings.listing.ListingContent;
import io.latchkey.listings.listing.ListingPhoto;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.ListingState;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.rating.RatingView;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A listing as the caller may see it, every default filled in. */
@Schema(
        name = "Listing",
        requiredProperties = {
            "id",
            "hostId",
            "state",
            "kind",
            "title",
            "description",
            "location",
            "timeZone",
            "unitUse",
            "unitCount",
            "calendarGroup",
            "unitIds",
            "attributes",
            "terms",
            "photos",
            "rating",
            "version",
            "createdAt",
            "updatedAt"
        },
        description = "A listing as the caller may see it, every default filled in.",
        examples = Examples.HOME)
public record ListingResponse(
        ListingId id,
        PersonId hostId,
        ListingState state,
        Kind kind,
        String title,
        String description,
        LocationResponse location,
        String timeZone,
        UnitUse unitUse,
        int unitCount,
        @Schema(description = "The first of the listings that may share units with this one; itself if it came first")
                ListingId calendarGroup,
        @Schema(
                        description = "The listing all of whose units this one shares, also those it gets later; absent"
                                + " if there is none")
                ListingId followsUnitsOf,
        List<UnitId> unitIds,
        @Schema(implementation = Attributes.class) JsonNode attributes,
        @Schema(description = "For the host, the co-hosts and the operators only") String externalReference,
        @Schema(description = "Under which an authority knows the place; absent if there is none")
                String registrationNumber,
        TermsBody terms,
        @Size(max = 30) @Schema(description = "In their order; the first one is the cover") List<PhotoResponse> photos,
        @Size(max = 4)
                @Schema(
                        description = "What the caller may do here: all of it for the host, less for a co-host; absent"
                                + " for everybody else")
                Set<HostRight> rights,
        @Schema(description = "By guests who stayed; the entity tag does not change with it") RatingView rating,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static ListingResponse of(ListingRecord listing, Visitor visitor, List<ListingPhoto> photos, Rating rating) {
        boolean all = visitor.seesPrivateDataOf(listing);
        Set<HostRight> rights = visitor.rightsIn(listing);
        ListingContent content = listing.content();
        return new ListingResponse(
                listing.id(),
                listing.hostId(),
                listing.state(),
                content.kind(),
                content.title(),
                content.description(),
                all ? LocationResponse.exact(content.place()) : LocationResponse.blurred(listing),
                content.timeZone(),
                content.unitUse(),
                content.unitCount(),
                listing.calendarGroup(),
                listing.followsUnitsOf(),
                listing.unitIds(),
                AttributeJson.spoken(content.attributes()),
                all ? content.externalReference() : null,
                content.registrationNumber(),
                TermsBody.of(content.terms()),
                photos.stream().map(PhotoResponse::of).toList(),
                rights.isEmpty() ? null : rights,
                RatingView.of(rating),
                listing.version(),
                listing.createdAt(),
                listing.updatedAt());
    }
}
