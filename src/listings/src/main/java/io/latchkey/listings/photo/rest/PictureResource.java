package io.latchkey.listings.photo.rest;

import io.latchkey.kernel.id.PhotoId;
import io.latchkey.listings.listing.rest.Visitors;
import io.latchkey.listings.photo.PhotoDelivery;
import io.latchkey.listings.photo.PhotoSize;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.security.MayActForHost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures themselves. What is behind an address never changes, so everybody who may see it may keep it. */
@Path("/v1/photos/{photoId}")
@RunOnVirtualThread
@Tag(name = "Photos")
public class PictureResource {

    private static final String FOR_EVERYBODY = "public, max-age=31536000, immutable";

    /** Whoever is shown it today may be shown it no longer tomorrow. */
    private static final String FOR_ONE = "private, no-cache";

    private final PhotoDelivery photos;
    private final Visitors visitors;

    PictureResource(PhotoDelivery photos, Visitors visitors) {
        this.photos = photos;
        this.visitors = visitors;
    }

    @GET
    @Path("/{size}")
    @PermitAll
    @Produces(PhotoDelivery.MEDIA_TYPE)
    @MayActForHost
    @Operation(
            operationId = "getPicture",
            summary = "A picture",
            description = "For everybody where the listing is published or paused; of drafts and archived listings for"
                    + " their host and the operators. A deployment may keep pictures elsewhere: then the answer is 302"
                    + " to an address that is good for some minutes.")
    @APIResponse(
            responseCode = "200",
            description = "The picture, always the same one",
            content =
                    @Content(
                            mediaType = PhotoDelivery.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10485760)))
    @APIResponse(responseCode = "302", description = "The picture is at the address in Location, for some minutes")
    @APIResponse(responseCode = "304", description = "The one with the ETag in If-None-Match is the right one")
    public Response get(
            @PathParam("photoId") PhotoId photoId,
            @PathParam("size")
                    @Schema(
                            description = "small, medium or large: at most 320, 960 or 1920 pixels on the long side",
                            enumeration = {"small", "medium", "large"})
                    String size,
            @Context Request request) {
        PhotoSize asked = size(size);
        boolean everybody = photos.isPublic(photoId, visitors.visitor());
        EntityTag tag = new EntityTag(photoId + "-" + size);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return described(unchanged, everybody).build();
        }
        return photos.elsewhere(photoId, asked)
                .map(address -> Response.status(Response.Status.FOUND).location(address))
                .orElseGet(() -> described(picture(photoId, asked).tag(tag), everybody))
                .build();
    }

    /** With its length, which is all that is left of it when only the headers are asked for. */
    private ResponseBuilder picture(PhotoId id, PhotoSize size) {
        byte[] bytes = photos.bytes(id, size);
        return Response.ok(bytes, PhotoDelivery.MEDIA_TYPE).header(HttpHeaders.CONTENT_LENGTH, bytes.length);
    }

    /** Pages of other sites may show what everybody may see. */
    private static ResponseBuilder described(ResponseBuilder answer, boolean everybody) {
        return everybody
                ? answer.header(HttpHeaders.CACHE_CONTROL, FOR_EVERYBODY)
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                : answer.header(HttpHeaders.CACHE_CONTROL, FOR_ONE);
    }

    private static PhotoSize size(String word) {
        return Stream.of(PhotoSize.values())
                .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(PlatformProblem.NOT_FOUND, "Sizes are small, medium and large."));
    }
}
