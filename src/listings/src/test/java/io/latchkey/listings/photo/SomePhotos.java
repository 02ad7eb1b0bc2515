package io.latchkey.listings.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos of every kind, drawn here: the left half is red, the right half blue. */
final class SomePhotos {

    static final Color LEFT = new Color(200, 30, 30);
    static final Color RIGHT = new Color(30, 30, 200);

    private SomePhotos() {}

    static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(LEFT);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(RIGHT);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return written("jpeg", new IIOImage(drawn(width, height, BufferedImage.TYPE_INT_RGB), null, null), false);
    }

    static byte[] progressiveJpeg(int width, int height) {
        return written("jpeg", new IIOImage(drawn(width, height, BufferedImage.TYPE_INT_RGB), null, null), true);
    }

    static byte[] grayJpeg() {
        return written("jpeg", new IIOImage(drawn(40, 30, BufferedImage.TYPE_BYTE_GRAY), null, null), false);
    }

    /** As printers want it: four inks, written the other way round as Adobe does. All ink is cyan. */
    static byte[] cmykJpeg() {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 30, 4, null);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                raster.setPixel(x, y, new int[] {0, 255, 255, 255});
            }
        }
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return Bytes.withSegment(written("jpeg", new IIOImage(raster, null, null), false), 0xEE, adobe);
    }

    static byte[] png(int width, int height) {
        return written("png", new IIOImage(drawn(width, height, BufferedImage.TYPE_INT_RGB), null, null), false);
    }

    static byte[] interlacedPng() {
        return written("png", new IIOImage(drawn(40, 30, BufferedImage.TYPE_INT_RGB), null, null), true);
    }

    /** Nothing is drawn: it shines through. */
    static byte[] transparentPng() {
        return written("png", new IIOImage(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), null, null), false);
    }

    static byte[] palettePng() {
        return written("png", new IIOImage(drawn(40, 30, BufferedImage.TYPE_BYTE_INDEXED), null, null), false);
    }

    /** With 16 bits for each colour. */
    static byte[] deepPng() {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Color.OPAQUE, DataBuffer.TYPE_USHORT);
        BufferedImage deep = new BufferedImage(model, model.createCompatibleWritableRaster(40, 30), false, null);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                Color color = x < 20 ? LEFT : RIGHT;
                deep.getRaster()
                        .setPixel(
                                x, y, new int[] {color.getRed() * 257, color.getGreen() * 257, color.getBlue() * 257});
            }
        }
        return written("png", new IIOImage(deep, null, null), false);
    }

    static byte[] gif() {
        return written("gif", new IIOImage(drawn(40, 30, BufferedImage.TYPE_BYTE_INDEXED), null, null), false);
    }

    /** 40 x 30 pixels of the left colour, as all of these. */
    static byte[] lossyWebp() {
        return decode("UklGRkoAAABXRUJQVlA4ID4AAABQAwCdASooAB4APrVYpk6nJSOiJWgA4BaJZwDKpoAAK/fDcAD+694vrvFpRr/+Wf+f3xd7"
                + "31I6+iwAAAAAAA==");
    }

    static byte[] losslessWebp() {
        return decode("UklGRh4AAABXRUJQVlA4TBEAAAAvJ0AHAAdQjyLXo/+BiOh/AAA=");
    }

    /** Nothing of it is seen. */
    static byte[] transparentWebp() {
        return decode("UklGRm4AAABXRUJQVlA4WAoAAAAQAAAAJwAAHQAAQUxQSAkAAAABBxAREYiI/gcAVlA4ID4AAABQAwCdASooAB4APrVYpk6n"
                + "JSOiJWgA4BaJZwDKpoAAK/fDcAD+694vrvFpRr/+Wf+f3xd731I6+iwAAAAAAA==");
    }

    /** Taken with the camera on its side. */
    static byte[] turnedWebp() {
        return decode("UklGRn4AAABXRUJQVlA4WAoAAAAIAAAAJwAAHQAAVlA4ID4AAABQAwCdASooAB4APrVYpk6nJSOiJWgA4BaJZwDKpoAAK/fD"
                + "cAD+694vrvFpRr/+Wf+f3xd731I6+iwAAAAAAEVYSUYaAAAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAA=");
    }

    static byte[] movingWebp() {
        return decode("UklGRrYAAABXRUJQVlA4WAoAAAACAAAABwAABwAAQU5JTQYAAAAAAAAAAABBTk1GQgAAAAAAAAAAAAcAAAcAAGQAAAJWUDgg"
                + "KgAAADABAJ0BKggACAACwEwloAADcAD+7ZA//iLp7wCGf//npn/3L/9beoAAAEFOTUZAAAAAAAAAAAAABwAABwAAZAAAAFZQ"
                + "OCAoAAAANAEAnQEqCAAIAAAATCWgAANwAP7w+iv//npn/3L/9bexn+kulxaAAA==");
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    static BufferedImage read(byte[] photo) {
        try {
            return ImageIO.read(new ByteArrayInputStream(photo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(String format, IIOImage image, boolean progressive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, image, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
