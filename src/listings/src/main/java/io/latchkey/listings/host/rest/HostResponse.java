package io.latchkey.listings.host.rest;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.host.Host;
import io.latchkey.listings.host.ProfileContent;
import io.latchkey.listings.rating.RatingView;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A host as anybody may know them. */
@Schema(
        name = "Host",
        requiredProperties = {"id", "languages", "memberSince", "publishedListings", "rating"},
        description = "A host as anybody may know them.",
        examples =
                """
                {"id": "019abc00-0000-7000-8000-000000000002", "displayName": "Hanna",
                 "about": "I restore old bicycles and know where to ride them.", "languages": ["nl", "en", "pt-BR"],
                 "memberSince": "2026-03", "publishedListings": 3, "answerRate": 96, "usualAnswerTime": "PT2H15M", "rating": {"average": 4.83, "count": 112}}""")
public record HostResponse(
        PersonId id,
        @Schema(maxLength = ProfileContent.MAX_DISPLAY_NAME, description = "Absent if the host has written no profile")
                String displayName,
        @Schema(maxLength = ProfileContent.MAX_ABOUT, description = "Absent if the host has written no profile")
                String about,
        @Size(max = ProfileContent.MAX_LANGUAGES) @Schema(description = "BCP 47 tags, in the host's order")
                List<String> languages,
        @Schema(pattern = "^[0-9]{4}-[0-9]{2}$", maxLength = 7, description = "Year and month, in UTC")
                String memberSince,
        @Schema(minimum = "0", description = "How many listings are published now") int publishedListings,
        @Schema(
                        minimum = "0",
                        maximum = "100",
                        description = "How many of a hundred requests to book the host accepted or declined within 24"
                                + " hours, rounded half up: of those that ended in the last 30 days, or of the last 10"
                                + " within a year if these are fewer, or as the deployment has it. What guests took back"
                                + " before does not count. Absent if nothing was asked")
                Integer answerRate,
        @Schema(description = "The median of the times until these answers, in whole minutes. Absent if there are none")
                Duration usualAnswerTime,
        @Schema(description = "By guests of all the host's listings; GET /v1/hosts/{hostId}/reviews has the words")
                RatingView rating) {

    static HostResponse of(Host host) {
        return new HostResponse(
                host.id(),
                host.profile().map(ProfileContent::displayName).orElse(null),
                host.profile().map(ProfileContent::about).orElse(null),
                host.profile().map(ProfileContent::languages).orElse(List.of()),
                host.memberSince().toString(),
                host.publishedListings(),
                host.answers().rate().orElse(null),
                host.answers().usualTime().orElse(null),
                RatingView.of(host.rating()));
    }
}
