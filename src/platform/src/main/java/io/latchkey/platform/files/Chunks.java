package io.latchkey.platform.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out of a PNG or a WebP what is no picture: every chunk that is not on the list, and whatever follows its end.
 * Of a moving picture the first one is left.
 */
final class Chunks {

    private static final int NAME = 4;
    private static final int PNG_HEAD = 8;
    private static final int PNG_FRAME = 12;
    private static final int PNG_CHECK = 4;
    private static final Set<String> PNG =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD");

    private static final int RIFF_HEAD = 12;
    private static final int RIFF_FRAME = 8;
    private static final int EXIF_AND_XMP = 0x08 | 0x04;
    private static final Set<String> WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP");

    private Chunks() {}

    static byte[] ofPng(byte[] content) throws Broken {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, PNG_HEAD);
        int position = PNG_HEAD;
        String name = "";
        while (!name.equals("IEND")) {
            long end = position + (long) PNG_FRAME + number(content, position, ByteOrder.BIG_ENDIAN);
            name = name(content, position + NAME, end);
            if (PNG.contains(name)) {
                out.write(content, position, (int) end - position);
            }
            position = (int) end;
        }
        return out.toByteArray();
    }

    static byte[] ofWebp(byte[] content) throws Broken {
        long all = RIFF_FRAME + number(content, NAME, ByteOrder.LITTLE_ENDIAN);
        if (all > content.length) {
            throw new Broken("it ends in the middle");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, RIFF_HEAD);
        int position = RIFF_HEAD;
        while (position < all) {
            long size = number(content, position + NAME, ByteOrder.LITTLE_ENDIAN);
            long end = position + RIFF_FRAME + size + (size & 1);
            String name = name(content, position, end);
            if (WEBP.contains(name)) {
                out.write(content, position, (int) end - position);
            }
            position = (int) end;
        }
        byte[] kept = out.toByteArray();
        ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(NAME, kept.length - RIFF_FRAME);
        forgetMetadata(kept);
        return kept;
    }

    /** The extended head, always the first chunk, says what else there is. */
    private static void forgetMetadata(byte[] webp) {
        int flags = RIFF_HEAD + RIFF_FRAME;
        if (FileType.says(webp, RIFF_HEAD, "VP8X") && webp.length > flags) {
            webp[flags] &= (byte) ~EXIF_AND_XMP;
        }
    }

    /** What is in the first chunk of this name; empty if there is none before the end. */
    static Optional<byte[]> find(FileType type, byte[] content, String wanted) throws Broken {
        boolean png = type == FileType.PNG;
        ByteOrder order = png ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int position = png ? PNG_HEAD : RIFF_HEAD;
        int last = png ? content.length : (int) Math.min(content.length, RIFF_FRAME + number(content, NAME, order));
        while (position + RIFF_FRAME <= last) {
            long size = number(content, png ? position : position + NAME, order);
            long end = position + RIFF_FRAME + size;
            String name = name(content, png ? position + NAME : position, end);
            if (name.equals(wanted)) {
                return Optional.of(Arrays.copyOfRange(content, position + RIFF_FRAME, (int) end));
            }
            if (png && name.equals("IEND")) {
                break;
            }
            position = (int) (end + (png ? PNG_CHECK : size & 1));
        }
        return Optional.empty();
    }

    private static long number(byte[] content, int at, ByteOrder order) throws Broken {
        if (at + Integer.BYTES > content.length) {
            throw new Broken("it ends in the middle");
        }
        return Integer.toUnsignedLong(ByteBuffer.wrap(content).order(order).getInt(at));
    }

    private static String name(byte[] content, int at, long end) throws Broken {
        if (end > content.length || at + NAME > content.length) {
            throw new Broken("it ends in the middle");
        }
        return new String(content, at, NAME, StandardCharsets.ISO_8859_1);
    }
}
