package io.latchkey.listings.photo.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.listings.listing.rest.PhotoResponse;
import io.latchkey.listings.listing.rest.Visitors;
import io.latchkey.listings.photo.PhotoService;
import io.latchkey.listings.photo.PhotoService.Arranged;
import io.latchkey.platform.rest.ETags;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The photos of a listing: arranged, described and taken away, each time on the version that was read. */
@Path("/v1/listings/{id}/photos")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@MayActForHost
@Tag(name = "Photos")
public class PhotoChangeResource {

    private final PhotoService photos;
    private final Visitors visitors;

    PhotoChangeResource(PhotoService photos, Visitors visitors) {
        this.photos = photos;
        this.visitors = visitors;
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "arrangePhotos",
            summary = "Put the photos into another order",
            description = "All of them have to be named, each once. The first one becomes the cover.")
    @APIResponseSchema(
            value = PhotoList.class,
            responseCode = "200",
            responseDescription = "All of them in the new order; the listing's new version is the ETag")
    public Response arrange(
            @PathParam("id") ListingId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Schema(maxLength = 100) String ifMatch,
            @NotNull @Valid PhotoOrderBody body) {
        Arranged all = photos.arrange(
                id, visitors.manager(), version -> ETags.requireMatch(ifMatch, version), body.photoIds());
        return Response.ok(PhotoList.of(all.photos()))
                .tag(ETags.of(all.version()))
                .build();
    }

    @PATCH
    @Path("/{photoId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "captionPhoto", summary = "Say something about a photo")
    @APIResponseSchema(
            value = PhotoResponse.class,
            responseCode = "200",
            responseDescription = "The photo; the listing's new version is the ETag")
    public Response caption(
            @PathParam("id") ListingId id,
            @PathParam("photoId") PhotoId photoId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Schema(maxLength = 100) String ifMatch,
            @NotNull @Valid PhotoCaptionBody body) {
        return PhotoResource.answer(photos.caption(
                id, photoId, visitors.manager(), version -> ETags.requireMatch(ifMatch, version), body.caption()));
    }

    @DELETE
    @Path("/{photoId}")
    @Operation(
            operationId = "deletePhoto",
            summary = "Take a photo away",
            description = "Those behind it move up. Its pictures are gone at once for everybody who asks for them here;"
                    + " who has them in a cache keeps them.")
    @APIResponse(responseCode = "204", description = "It is gone; the listing's new version is the ETag")
    public Response delete(
            @PathParam("id") ListingId id,
            @PathParam("photoId") PhotoId photoId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Schema(maxLength = 100) String ifMatch) {
        int version = photos.remove(id, photoId, visitors.manager(), current -> ETags.requireMatch(ifMatch, current));
        return Response.noContent().tag(ETags.of(version)).build();
    }
}
