package io.latchkey.listings.photo.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.listings.listing.rest.Visitors;
import io.latchkey.listings.photo.PhotoService;
import io.latchkey.listings.photo.Renditions;
import io.latchkey.platform.files.Upload;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The photo of this request, judged and scaled. */
@RequestScoped
class PhotoPreparation {

    private final PhotoService photos;
    private final Visitors visitors;
    private Renditions pictures;

    PhotoPreparation(PhotoService photos, Visitors visitors) {
        this.photos = photos;
        this.visitors = visitors;
    }

    /** @param file {@code null} if the form has none */
    void prepare(ListingId listing, FileUpload file) {
        photos.requireAllowed(listing, visitors.manager());
        pictures = PhotoService.judge(content(file));
    }

    Renditions pictures() {
        return pictures;
    }

    private static byte[] content(FileUpload file) {
        if (file == null) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("/file", "must be a file in the form");
        }
        if (file.size() > Upload.MAX_BYTES) {
            throw new ProblemException(PlatformProblem.BODY_TOO_LARGE, "A photo may have at most 10 MiB.");
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
