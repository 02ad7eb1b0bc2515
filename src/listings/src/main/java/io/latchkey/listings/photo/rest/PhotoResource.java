package io.latchkey.listings.photo.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.listings.listing.rest.PhotoResponse;
import io.latchkey.listings.listing.rest.Visitors;
import io.latchkey.listings.photo.PhotoService;
import io.latchkey.listings.photo.PhotoService.Arranged;
import io.latchkey.listings.photo.PhotoService.Changed;
import io.latchkey.platform.files.Upload;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.rest.ETags;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The photos of a listing: added and read. */
@Path("/v1/listings/{id}/photos")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Photos", description = "What a listing looks like")
public class PhotoResource {

    private final PhotoService photos;
    private final Visitors visitors;
    private final PhotoPreparation preparation;

    PhotoResource(PhotoService photos, Visitors visitors, PhotoPreparation preparation) {
        this.photos = photos;
        this.visitors = visitors;
        this.preparation = preparation;
    }

    /** For the API's description only: what the form has. */
    @Schema(
            name = "PhotoForm",
            requiredProperties = "file",
            description = "The photo, and what is said about it.",
            examples = "{\"file\":\"(the bytes of the photo)\",\"caption\":\"The garden\"}")
    record Form(
            @Schema(type = SchemaType.STRING, format = "binary", maxLength = Upload.MAX_BYTES) String file,
            @Schema(maxLength = PhotoService.MAX_CAPTION, description = "One line") String caption) {}

    @POST
    @Authenticated
    @PreparedPhoto
    @Idempotent(required = false)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @MayActForHost
    @Operation(
            operationId = "addPhoto",
            summary = "Add a photo",
            description = "A JPEG, PNG or WebP of up to 10 MiB, judged by its content: at most 12,000 pixels a side"
                    + " and 50 million in all, and no animation. It becomes the last of at most 30. Only its pixels"
                    + " are kept, upright and in three sizes: nothing says any more where, when and with what it was"
                    + " taken. Each photo makes a new version of the listing, which is the ETag.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = Form.class),
                            encoding = @Encoding(name = "file", contentType = "image/jpeg, image/png, image/webp")))
    @APIResponseSchema(value = PhotoResponse.class, responseCode = "201", responseDescription = "The photo")
    public Response add(
            @PathParam("id") ListingId id, @RestForm("file") FileUpload file, @RestForm("caption") String caption) {
        Changed added = photos.add(id, visitors.manager(), caption, preparation.pictures());
        return Response.created(URI.create(
                        "/v1/listings/" + id + "/photos/" + added.photo().id()))
                .entity(PhotoResponse.of(added.photo()))
                .tag(ETags.of(added.version()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPhotos",
            summary = "The photos of a listing",
            description = "In their order, for everybody who may read the listing.")
    @APIResponseSchema(
            value = PhotoList.class,
            responseCode = "200",
            responseDescription = "All of them, the cover first; the listing's version is the ETag")
    public Response list(@PathParam("id") ListingId id) {
        Arranged all = photos.list(id, visitors.visitor());
        return Response.ok(PhotoList.of(all.photos()))
                .tag(ETags.of(all.version()))
                .build();
    }

    @GET
    @Path("/{photoId}")
    @PermitAll
    @Operation(
            operationId = "getPhoto",
            summary = "One photo of a listing",
            description = "For everybody who may read the listing.")
    @APIResponseSchema(
            value = PhotoResponse.class,
            responseCode = "200",
            responseDescription = "The photo; the listing's version is the ETag")
    public Response get(@PathParam("id") ListingId id, @PathParam("photoId") PhotoId photoId) {
        return answer(photos.get(id, photoId, visitors.visitor()));
    }

    static Response answer(Changed changed) {
        return Response.ok(PhotoResponse.of(changed.photo()))
                .tag(ETags.of(changed.version()))
                .build();
    }
}
