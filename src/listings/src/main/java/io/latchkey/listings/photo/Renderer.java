package io.latchkey.listings.photo;

import com.twelvemonkeys.image.ResampleOp;
import io.latchkey.platform.files.Broken;
import io.latchkey.platform.files.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes the sizes of a photo out of its pixels, and of nothing else in the file. */
final class Renderer {

    /** More is not unpacked: beyond it only each second pixel is kept, which still is more than any size needs. */
    private static final int MOST_UNPACKED = 16_000_000;

    private static final float QUALITY = 0.85f;

    private Renderer() {}

    /** @throws Broken if the pixels cannot be read */
    static Renditions of(Picture picture) throws Broken {
        BufferedImage whole = opaque(picture.pixels(step(picture)));
        Map<PhotoSize, byte[]> jpegs = new EnumMap<>(PhotoSize.class);
        BufferedImage large = Upright.turned(scaled(whole, PhotoSize.LARGE), picture.orientation());
        BufferedImage medium = scaled(large, PhotoSize.MEDIUM);
        jpegs.put(PhotoSize.LARGE, jpeg(large));
        jpegs.put(PhotoSize.MEDIUM, jpeg(medium));
        jpegs.put(PhotoSize.SMALL, jpeg(scaled(medium, PhotoSize.SMALL)));
        return new Renditions(large.getWidth(), large.getHeight(), jpegs);
    }

    private static int step(Picture picture) {
        int step = 1;
        while ((long) picture.width() * picture.height() / (step * step) > MOST_UNPACKED) {
            step++;
        }
        return step;
    }

    /** In sRGB with eight bits for each colour; what shines through becomes white. */
    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static BufferedImage scaled(BufferedImage image, PhotoSize size) {
        int longSide = Math.max(image.getWidth(), image.getHeight());
        if (longSide <= size.longSide()) {
            return image;
        }
        int width = side(image.getWidth(), size.longSide(), longSide);
        int height = side(image.getHeight(), size.longSide(), longSide);
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        return new ResampleOp(width, height, ResampleOp.FILTER_LANCZOS).filter(image, target);
    }

    private static int side(int side, int numerator, int denominator) {
        return (int) Math.max(1, Math.round((double) side * numerator / denominator));
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg")
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
