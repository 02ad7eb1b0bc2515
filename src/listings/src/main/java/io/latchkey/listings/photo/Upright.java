package io.latchkey.listings.photo;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns a picture as the camera says it was held: the values of Exif's tag Orientation (0x0112). */
final class Upright {

    private Upright() {}

    static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean onItsSide = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, image.getType());
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, transform(orientation, width, height), null);
        graphics.dispose();
        return upright;
    }

    /** Where the pixel at (x, y) goes: x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12. */
    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> throw new IllegalArgumentException("no orientation: " + orientation);
        };
    }
}
