package io.latchkey.platform.files;

import java.io.ByteArrayOutputStream;

/**
 * Leaves out of a JPEG what is no picture: where and with what it was taken (Exif, XMP, IPTC), comments, previews, and
 * whatever follows its end. The picture itself is copied byte by byte; the colour profile stays, and which side is up.
 */
final class Jpeg {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    /** Each scan goes over the whole picture again; cameras make one, programs about ten, attackers a hundred thousand. */
    private static final int MAX_SCANS = 100;

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int position = 2;
    private int scans;
    private int orientation = Orientation.UPRIGHT;

    private Jpeg(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    static byte[] withoutMetadata(byte[] content) throws Broken {
        return clean(content).content();
    }

    static Jpeg clean(byte[] content) throws Broken {
        Jpeg jpeg = new Jpeg(content);
        jpeg.out.write(MARKER);
        jpeg.out.write(START);
        jpeg.copySegments();
        return jpeg;
    }

    byte[] content() {
        return out.toByteArray();
    }

    /** 1 to 8, as Exif has it. */
    int orientation() {
        return orientation;
    }

    private void copySegments() throws Broken {
        while (true) {
            int marker = nextMarker();
            if (marker == END) {
                out.write(MARKER);
                out.write(END);
                return;
            }
            int end = position + 2 + length();
            if (isPicture(marker)) {
                copy(end);
            } else {
                keepOrientation(marker, end);
                position = end;
            }
            if (marker == SCAN) {
                copyScan();
            }
        }
    }

    /** Leaves the position at its first byte; filling bytes before it are passed over. */
    private int nextMarker() throws Broken {
        require(position + 1);
        if (FileType.at(in, position) != MARKER) {
            throw new Broken("a marker is missing");
        }
        while (FileType.at(in, position + 1) == MARKER) {
            position++;
            require(position + 1);
        }
        return FileType.at(in, position + 1);
    }

    /** Of the segment after its marker, these two bytes included. */
    private int length() throws Broken {
        require(position + 3);
        int length = FileType.at(in, position + 2) << Byte.SIZE | FileType.at(in, position + 3);
        if (length < 2) {
            throw new Broken("a segment has no length");
        }
        require(position + 1 + length);
        return length;
    }

    private boolean isPicture(int marker) {
        return switch (marker) {
            case APP0 -> FileType.says(in, position + 4, "JFIF\0");
            case APP2 -> FileType.says(in, position + 4, "ICC_PROFILE\0");
            case APP14 -> FileType.says(in, position + 4, "Adobe");
            case COMMENT -> false;
            default -> marker < APP0 || marker > APP15;
        };
    }

    private void keepOrientation(int marker, int end) {
        if (marker == APP1 && FileType.says(in, position + 4, Orientation.EXIF)) {
            orientation = Orientation.read(in, position + 4 + Orientation.EXIF.length(), end);
            out.writeBytes(Orientation.segment(orientation));
        }
    }

    private void copy(int end) {
        out.write(in, position, end - position);
        position = end;
    }

    /** Coded data ends at the first marker that is neither a restart nor an escaped FF. */
    private void copyScan() throws Broken {
        if (++scans > MAX_SCANS) {
            throw new Broken("it is drawn in more than " + MAX_SCANS + " scans");
        }
        int end = position;
        while (true) {
            require(end + 1);
            if (FileType.at(in, end) == MARKER && isMarker(FileType.at(in, end + 1))) {
                copy(end);
                return;
            }
            end++;
        }
    }

    private static boolean isMarker(int code) {
        return code != 0 && code != MARKER && (code < FIRST_RESTART || code > LAST_RESTART);
    }

    private void require(int index) throws Broken {
        if (index >= in.length) {
            throw new Broken("it ends in the middle");
        }
    }
}
