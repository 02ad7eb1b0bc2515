package io.latchkey.platform.files;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A picture whose structure was looked at and whose metadata is gone; its pixels are not unpacked yet.
 *
 * @param width of the pixels as they are kept, before they are turned
 * @param orientation 1 to 8 as Exif has it: how they have to be turned to be upright
 * @param moving whether there are more pictures in it than one
 * @param content clean
 */
public record Picture(FileType type, int width, int height, int orientation, boolean moving, byte[] content) {

    /** @throws Broken if it is no sound picture of this type */
    public static Picture of(FileType type, byte[] raw) throws Broken {
        return switch (type) {
            case JPEG -> ofJpeg(raw);
            case PNG -> ofPng(raw);
            case WEBP -> ofWebp(raw);
            case PDF -> throw new Broken("it is no picture");
        };
    }

    private static Picture ofJpeg(byte[] raw) throws Broken {
        Jpeg jpeg = Jpeg.clean(raw);
        return sized(FileType.JPEG, jpeg.orientation(), false, jpeg.content());
    }

    private static Picture ofPng(byte[] raw) throws Broken {
        byte[] clean = Chunks.ofPng(raw);
        boolean moving = Chunks.find(FileType.PNG, raw, "acTL").isPresent();
        return sized(FileType.PNG, orientation(Chunks.find(FileType.PNG, raw, "eXIf")), moving, clean);
    }

    private static Picture ofWebp(byte[] raw) throws Broken {
        byte[] clean = Chunks.ofWebp(raw);
        int orientation = orientation(Chunks.find(FileType.WEBP, raw, "EXIF"));
        if (Chunks.find(FileType.WEBP, raw, "ANIM").isPresent()) {
            return new Picture(FileType.WEBP, 0, 0, orientation, true, clean);
        }
        WebpSize size = WebpSize.of(clean);
        return new Picture(FileType.WEBP, size.width(), size.height(), orientation, false, clean);
    }

    private static Picture sized(FileType type, int orientation, boolean moving, byte[] clean) throws Broken {
        return Pictures.withReader(
                type,
                clean,
                reader -> new Picture(type, reader.getWidth(0), reader.getHeight(0), orientation, moving, clean));
    }

    /** Some writers put the name that a JPEG needs before the TIFF head here, too. */
    private static int orientation(Optional<byte[]> exif) {
        return exif.map(tiff -> Orientation.read(
                        tiff, FileType.says(tiff, 0, Orientation.EXIF) ? Orientation.EXIF.length() : 0, tiff.length))
                .orElse(Orientation.UPRIGHT);
    }

    /**
     * Its pixels. Waits while others unpack so much that memory could run out.
     *
     * @param step only each such pixel, across and down, is kept
     * @throws Broken if they cannot be read
     */
    public BufferedImage pixels(int step) throws Broken {
        return Pictures.withReader(type, content, reader -> Pictures.decoded(reader, step));
    }
}
