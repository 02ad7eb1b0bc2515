package io.latchkey.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small files of every kind, with a secret place in their metadata. */
public final class Samples {

    public static final String SECRET = "N 50.8503 E 4.3517";

    private Samples() {}

    private static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] plainJpeg() {
        return picture("jpg", 40, 30);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** Turned by 90 degrees, taken somewhere, with a comment, and something hidden behind its end. */
    static byte[] photo() {
        byte[] plain = plainJpeg();
        return join(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE1, join(latin("Exif\0\0"), exif())),
                segment(0xFE, latin(SECRET)),
                java.util.Arrays.copyOfRange(plain, 2, plain.length),
                latin("PK" + SECRET));
    }

    /** Little-endian: orientation 6, and a maker's note. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(26 + SECRET.length()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin("II")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        return tiff.putInt(0).put(latin(SECRET)).array();
    }

    static byte[] pngWithText() {
        byte[] plain = png(8, 8);
        byte[] text = latin("tEXtComment\0" + SECRET);
        CRC32 crc = new CRC32();
        crc.update(text);
        byte[] chunk = ByteBuffer.allocate(text.length + 8)
                .putInt(text.length - 4)
                .put(text)
                .putInt((int) crc.getValue())
                .array();
        int afterHead = 8 + 25;
        return join(
                java.util.Arrays.copyOf(plain, afterHead),
                chunk,
                java.util.Arrays.copyOfRange(plain, afterHead, plain.length),
                latin(SECRET));
    }

    /** One pixel, lossless. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** The same with a chunk that says where it was taken. */
    static byte[] webpWithExif() {
        byte[] plain = webp();
        byte[] secret = latin(SECRET);
        byte[] chunk = ByteBuffer.allocate(8 + secret.length)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .put(latin("EXIF"))
                .putInt(secret.length)
                .put(secret)
                .array();
        byte[] all = join(plain, chunk);
        ByteBuffer.wrap(all).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(4, all.length - 8);
        return all;
    }

    public static byte[] pdf() {
        return latin("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
