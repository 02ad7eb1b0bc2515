package io.latchkey.listings.photo.rest;

import io.latchkey.listings.photo.PhotoService;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a host says about a photo. */
@Schema(name = "PhotoCaption", description = "What is said about a photo.")
public record PhotoCaptionBody(
        @NotNull
                @Size(max = PhotoService.MAX_CAPTION)
                @Schema(description = "One line; empty for none", examples = "The garden")
                String caption) {}
