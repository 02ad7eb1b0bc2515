package io.latchkey.bookings.claim.rest;

import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.claim.EvidenceFile;
import io.latchkey.bookings.claim.EvidenceService;
import io.latchkey.bookings.claim.EvidenceView;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.EvidenceId;
import io.latchkey.platform.files.FileType;
import io.latchkey.platform.files.Upload;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files that show something about a claim. */
@Path("/v1/claims/{claimId}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Authenticated
@RunOnVirtualThread
class EvidenceResource {

    private static final Set<FileType> ALLOWED = EnumSet.allOf(FileType.class);

    private final EvidenceService evidence;
    private final Visitors visitors;

    EvidenceResource(EvidenceService evidence, Visitors visitors) {
        this.evidence = evidence;
        this.visitors = visitors;
    }

    /** For the API's description only: what the form has. */
    @Schema(name = "EvidenceForm")
    record Form(
            @Schema(type = SchemaType.STRING, format = "binary", required = true, maxLength = Upload.MAX_BYTES)
                    String file) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @MayActForHost
    @Operation(
            operationId = "addEvidence",
            summary = "Guest or host: show something about an open claim",
            description =
                    "A JPEG, PNG, WebP (each up to 40 million pixels) or PDF of up to 10 MiB, judged by its content; 20 at "
                            + "most. Where and with what a photo was taken is left out of it. The same file again is the same "
                            + "piece of evidence, so that no key is needed to repeat this.")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201", responseDescription = "The piece of evidence")
    public Response add(@PathParam("claimId") ClaimId claimId, @RestForm("file") FileUpload file) {
        Visitor visitor = visitors.visitor();
        evidence.requireOpen(claimId, visitor);
        EvidenceView piece = evidence.add(claimId, visitor, read(file));
        return Response.created(URI.create("/v1/claims/" + claimId + "/evidence/" + piece.id()))
                .entity(piece)
                .build();
    }

    private static Upload read(FileUpload file) {
        if (file == null) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("/file", "must be a file in the form");
        }
        if (file.size() > Upload.MAX_BYTES) {
            throw new ProblemException(PlatformProblem.BODY_TOO_LARGE, "A file may have at most 10 MiB.");
        }
        try {
            return Upload.of(file.fileName(), Files.readAllBytes(file.uploadedFile()), ALLOWED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Operation(operationId = "listEvidence", summary = "What both sides have shown, oldest first")
    @APIResponse(responseCode = "200", description = "One page of evidence")
    public Page<EvidenceView> list(
            @PathParam("claimId") ClaimId claimId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return evidence.of(claimId, visitors.visitor(), cursor, limit);
    }

    @GET
    @Path("/{evidenceId}")
    @Produces({"image/jpeg", "image/png", "image/webp", "application/pdf"})
    @Operation(operationId = "getEvidence", summary = "The file itself, to download")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response file(@PathParam("claimId") ClaimId claimId, @PathParam("evidenceId") EvidenceId evidenceId) {
        EvidenceFile file = evidence.file(claimId, evidenceId, visitors.visitor());
        return Response.ok(file.content(), file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.downloadName() + "\"")
                .build();
    }
}
