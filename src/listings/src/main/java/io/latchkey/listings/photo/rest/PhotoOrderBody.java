package io.latchkey.listings.photo.rest;

import io.latchkey.kernel.id.PhotoId;
import io.latchkey.listings.photo.PhotoService;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The order a host wants. */
@Schema(name = "PhotoOrder", description = "The order of a listing's photos; the first one becomes the cover.")
public record PhotoOrderBody(
        @NotNull
                @Size(max = PhotoService.MAX_PHOTOS)
                @Schema(
                        description = "Each of the listing's photos once",
                        examples =
                                "[\"019abc00-0000-7000-8000-000000000005\",\"019abc00-0000-7000-8000-000000000004\"]")
                List<@NotNull PhotoId> photoIds) {}
