package io.latchkey.listings.photo;

import io.latchkey.listings.ListingsProblem;
import io.latchkey.platform.files.Broken;
import io.latchkey.platform.files.FileType;
import io.latchkey.platform.files.Picture;
import io.latchkey.platform.files.Upload;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;

/** Decides whether a file is a photo we take, by what is in it; its size is read before anything is unpacked. */
final class PhotoReader {

    static final int MAX_SIDE = 12_000;
    static final int MAX_PIXELS = 50_000_000;

    private PhotoReader() {}

    /** @throws ProblemException that says what is wrong with the file */
    static Renditions read(byte[] raw) {
        if (raw.length > Upload.MAX_BYTES) {
            throw new ProblemException(PlatformProblem.BODY_TOO_LARGE, "A photo may have at most 10 MiB.");
        }
        FileType type = FileType.of(raw)
                .filter(FileType::isImage)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Photos are JPEG, PNG or WebP; what a file is, its content says."));
        try {
            Picture picture = Picture.of(type, raw);
            requireStill(picture);
            requireOrdinarySize(picture);
            return Renderer.of(picture);
        } catch (Broken broken) {
            throw refused("The photo cannot be used: " + broken.getMessage() + ".", broken.getMessage());
        }
    }

    private static void requireStill(Picture picture) {
        if (picture.moving()) {
            throw refused("The photo moves; send one that does not.", "must not be an animation");
        }
    }

    private static void requireOrdinarySize(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new ProblemException(
                            ListingsProblem.PHOTO_TOO_LARGE,
                            "The photo has " + width + " x " + height + " pixels; at most " + MAX_SIDE + " a side and "
                                    + MAX_PIXELS / 1_000_000 + " million in all are taken.")
                    .with("width", width)
                    .with("height", height)
                    .with("maxSide", MAX_SIDE)
                    .with("maxPixels", MAX_PIXELS)
                    .at("/file", "must have fewer pixels");
        }
    }

    private static ProblemException refused(String detail, String fault) {
        return new ProblemException(ListingsProblem.PHOTO_NOT_VALID, detail).at("/file", fault);
    }
}
