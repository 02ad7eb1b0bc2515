package io.latchkey.platform.files;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.PlainText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file as it came in, checked and cleaned: what it is, its sender says by its content only.
 *
 * @param name for people to read: no path, no control characters
 * @param content of an image without where and with what it was taken
 */
public record Upload(String name, FileType type, byte[] content) {

    /** Ten MiB. */
    public static final int MAX_BYTES = 10 * 1_048_576;

    /** With what a form puts around a file. */
    public static final int MAX_REQUEST_BYTES = MAX_BYTES + 65_536;

    public static final int MAX_NAME = 200;

    private static final int PDF_TAIL = 1_024;

    /**
     * @param name as the sender calls it; a path is cut to its last part
     * @param raw at most {@link #MAX_BYTES}
     * @throws ProblemException BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE for what is no such file, INVALID_REQUEST for a
     *     name that cannot be shown or a file that is damaged
     */
    public static Upload of(String name, byte[] raw, Set<FileType> allowed) {
        if (raw.length > MAX_BYTES) {
            throw new ProblemException(PlatformProblem.BODY_TOO_LARGE, "A file may have at most 10 MiB.");
        }
        FileType type = FileType.of(raw)
                .filter(allowed::contains)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.UNSUPPORTED_MEDIA_TYPE, "Only these files are taken: " + allowed + "."));
        try {
            return new Upload(readable(name), type, clean(type, raw));
        } catch (Broken broken) {
            throw new ProblemException(
                            PlatformProblem.INVALID_REQUEST, "The file is damaged: " + broken.getMessage() + ".")
                    .at("/file", broken.getMessage());
        }
    }

    private static byte[] clean(FileType type, byte[] raw) throws Broken {
        byte[] clean =
                switch (type) {
                    case JPEG -> Jpeg.withoutMetadata(raw);
                    case PNG -> Chunks.ofPng(raw);
                    case WEBP -> Chunks.ofWebp(raw);
                    case PDF -> wholePdf(raw);
                };
        if (type.isImage()) {
            Pictures.requireReadable(type, clean);
        }
        return clean;
    }

    private static byte[] wholePdf(byte[] raw) throws Broken {
        int from = Math.max(0, raw.length - PDF_TAIL);
        if (!new String(raw, from, raw.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new Broken("it ends in the middle");
        }
        return raw;
    }

    private static String readable(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        boolean visible = last.codePoints().allMatch(PlainText::isVisible);
        if (last.isBlank() || last.length() > MAX_NAME || !visible || last.matches("\\.+")) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The file's name is not valid.")
                    .at("/file", "has a name of 1 to " + MAX_NAME + " visible characters");
        }
        return last;
    }

    /** Of the cleaned content, in hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
