package io.latchkey.listings.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** What cameras, and people who mean harm, put into photos. */
final class Bytes {

    private static final int PNG_HEAD = 8;
    private static final int IHDR_END = PNG_HEAD + 25;

    private Bytes() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static boolean tells(byte[] photo, String secret) {
        return new String(photo, StandardCharsets.ISO_8859_1).contains(secret);
    }

    /** A JPEG with another segment before all others. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] segment = ByteBuffer.allocate(content.length + 4)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
        return join(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** As a telephone writes it: which side is up, who made it and, in a directory of its own, where it was taken. */
    static byte[] taken(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(136).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin("II")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(8).putInt(50);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(58);
        tiff.putInt(0);
        tiff.put(latin("Camera1\0"));
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(latin("N\0\0\0"));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(88);
        tiff.putInt(0);
        tiff.putInt(51).putInt(1).putInt(12).putInt(1).putInt(16).putInt(1);
        tiff.put(latin("51N12 4E25 GPS-SECRET"));
        return withSegment(jpeg, 0xE1, join(latin("Exif\0\0"), tiff.array()));
    }

    /** Which markers a JPEG has before its pixels begin. */
    static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        int position = 2;
        int marker = 0;
        while (marker != 0xDA) {
            marker = Byte.toUnsignedInt(jpeg[position + 1]);
            markers.add(marker);
            position += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(position + 2));
        }
        return markers;
    }

    /** A PNG that says it is of this size, with the right check sum. */
    static byte[] pngThatSays(int width, int height) {
        byte[] png = SomePhotos.png(8, 8);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        return png;
    }

    /** A PNG with another chunk behind its head. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        CRC32 check = new CRC32();
        check.update(join(latin(name), content));
        byte[] chunk = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(latin(name))
                .put(content)
                .putInt((int) check.getValue())
                .array();
        return join(Arrays.copyOf(png, IHDR_END), chunk, Arrays.copyOfRange(png, IHDR_END, png.length));
    }

    /** A WebP that promises one size and unpacks to another. */
    static byte[] webpThatLies(int width, int height) {
        byte[] webp = SomePhotos.transparentWebp();
        ByteBuffer head = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        int frame = new String(webp, StandardCharsets.ISO_8859_1).indexOf("VP8 ") + 8;
        head.putShort(frame + 6, (short) width).putShort(frame + 8, (short) height);
        return webp;
    }

    /** A JPEG that goes over its picture again and again. */
    static byte[] jpegWithScans(int count) {
        byte[] jpeg = SomePhotos.jpeg(16, 16);
        int scan = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00da");
        byte[] body = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[][] parts = new byte[count + 2][];
        parts[0] = Arrays.copyOf(jpeg, scan);
        Arrays.fill(parts, 1, count + 1, body);
        parts[count + 1] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        return join(parts);
    }
}
