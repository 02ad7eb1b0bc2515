package io.latchkey.listings.host.rest;

import io.latchkey.listings.host.ProfileContent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What hosts say of themselves. */
@Schema(name = "NewHostProfile", description = "What hosts say of themselves, for everybody to read.")
public record HostProfileBody(
        @NotNull
                @Size(min = 1, max = ProfileContent.MAX_DISPLAY_NAME)
                @Schema(
                        description = "What guests call the host; with a letter or a digit, without control characters",
                        examples = "Hanna")
                String displayName,
        @Size(max = ProfileContent.MAX_ABOUT)
                @Schema(
                        defaultValue = "",
                        description = "Plain text, with line breaks",
                        examples = "I restore old bicycles and know where to ride them.")
                String about,
        @Size(max = ProfileContent.MAX_LANGUAGES)
                @Schema(
                        description = "What the host speaks, as different BCP 47 tags; none if left out",
                        examples = "[\"nl\",\"en\",\"pt-BR\"]")
                List<@NotNull @Size(min = 2, max = ProfileContent.MAX_LANGUAGE) String> languages) {

    ProfileContent toContent() {
        return new ProfileContent(displayName, about == null ? "" : about, languages == null ? List.of() : languages);
    }
}
