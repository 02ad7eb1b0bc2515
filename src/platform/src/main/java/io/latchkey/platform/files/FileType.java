package io.latchkey.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is, by its first bytes; what its sender calls it does not matter. */
public enum FileType {
    JPEG("image/jpeg", "jpg") {
        @Override
        boolean isBegunBy(byte[] content) {
            return content.length > 3 && at(content, 0) == 0xFF && at(content, 1) == 0xD8 && at(content, 2) == 0xFF;
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean isBegunBy(byte[] content) {
            return says(content, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    WEBP("image/webp", "webp") {
        @Override
        boolean isBegunBy(byte[] content) {
            return says(content, 0, "RIFF") && says(content, 8, "WEBP");
        }
    },
    PDF("application/pdf", "pdf") {
        @Override
        boolean isBegunBy(byte[] content) {
            return says(content, 0, "%PDF-");
        }
    };

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    abstract boolean isBegunBy(byte[] content);

    /** Empty for what is none of these. */
    public static Optional<FileType> of(byte[] content) {
        return Stream.of(values()).filter(type -> type.isBegunBy(content)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    public boolean isImage() {
        return this != PDF;
    }

    static int at(byte[] content, int index) {
        return Byte.toUnsignedInt(content[index]);
    }

    static boolean says(byte[] content, int from, String latin) {
        byte[] expected = latin.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= from + expected.length
                && java.util.Arrays.equals(content, from, from + expected.length, expected, 0, expected.length);
    }
}
