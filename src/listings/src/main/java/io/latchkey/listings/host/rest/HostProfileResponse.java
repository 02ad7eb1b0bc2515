package io.latchkey.listings.host.rest;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.host.HostProfile;
import io.latchkey.listings.host.ProfileContent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A host's own profile. */
@Schema(
        name = "HostProfile",
        requiredProperties = {"hostId", "displayName", "about", "languages", "version", "createdAt", "updatedAt"},
        description = "A host's own profile.",
        examples =
                """
                {"hostId": "019abc00-0000-7000-8000-000000000002", "displayName": "Hanna",
                 "about": "I restore old bicycles and know where to ride them.", "languages": ["nl", "en", "pt-BR"],
                 "version": 1, "createdAt": "2026-11-01T12:00:00Z", "updatedAt": "2026-11-01T12:00:00Z"}""")
public record HostProfileResponse(
        PersonId hostId,
        @Schema(maxLength = ProfileContent.MAX_DISPLAY_NAME) String displayName,
        @Schema(maxLength = ProfileContent.MAX_ABOUT, description = "Empty for nothing") String about,
        @Size(max = ProfileContent.MAX_LANGUAGES) @Schema(description = "BCP 47 tags, in the host's order")
                List<String> languages,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static HostProfileResponse of(HostProfile profile) {
        return new HostProfileResponse(
                profile.hostId(),
                profile.content().displayName(),
                profile.content().about(),
                profile.content().languages(),
                profile.version(),
                profile.createdAt(),
                profile.updatedAt());
    }
}
