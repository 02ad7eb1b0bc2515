package io.latchkey.platform.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which side of a photo is up: the one thing in its Exif data that it is not right without. */
final class Orientation {

    static final String EXIF = "Exif\0\0";

    private static final int TAG = 0x0112;
    /** Of the eight ways to hold a camera the first. */
    static final int UPRIGHT = 1;

    private static final int MAX = 8;
    private static final int ENTRY_BYTES = 12;
    private static final short SHORT = 3;

    /** Marker, length, name, TIFF head, a directory with one entry, no other directory. */
    private static final int SEGMENT_BYTES = 2 + 2 + 6 + 8 + 2 + ENTRY_BYTES + 4;

    private static final int DIRECTORY_AT = 8;

    private Orientation() {}

    /**
     * What a photo says; upright if it says nothing that can be read.
     *
     * @param from where the TIFF head is
     */
    static int read(byte[] content, int from, int to) {
        int said = from < to ? read(ByteBuffer.wrap(content, from, to - from).slice()) : UPRIGHT;
        return said < UPRIGHT || said > MAX ? UPRIGHT : said;
    }

    /** An Exif segment with nothing else in it; no bytes for a photo that is upright. */
    static byte[] segment(int orientation) {
        if (orientation == UPRIGHT) {
            return new byte[0];
        }
        return ByteBuffer.allocate(SEGMENT_BYTES)
                .putShort((short) 0xFFE1)
                .putShort((short) (SEGMENT_BYTES - 2))
                .put(EXIF.getBytes(StandardCharsets.ISO_8859_1))
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(DIRECTORY_AT)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static int read(ByteBuffer tiff) {
        try {
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY_BYTES;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                    return tiff.getShort(entry + 8);
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
            return UPRIGHT;
        }
    }
}
