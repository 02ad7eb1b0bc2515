package io.latchkey.platform.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How large a WebP is. It says so twice, for the whole and for the picture in it: whoever believes one and unpacks the
 * other is fooled, so both have to be the same.
 */
record WebpSize(int width, int height) {

    private static final int BITS_14 = 0x3FFF;
    private static final int BITS_24 = 0xFFFFFF;

    /** @throws Broken if there is no picture in it, or not of the size it promises */
    static WebpSize of(byte[] content) throws Broken {
        WebpSize picture =
                lossy(content).or(() -> lossless(content)).orElseThrow(() -> new Broken("there is no picture in it"));
        Optional<ByteBuffer> whole = chunk(content, "VP8X", 10);
        if (whole.isPresent() && !picture.equals(extended(whole.get()))) {
            throw new Broken("it has not the size it promises");
        }
        return picture;
    }

    private static Optional<WebpSize> lossy(byte[] content) {
        return chunk(content, "VP8 ", 10)
                .map(frame -> new WebpSize(frame.getShort(6) & BITS_14, frame.getShort(8) & BITS_14));
    }

    private static Optional<WebpSize> lossless(byte[] content) {
        return chunk(content, "VP8L", 5)
                .map(frame -> new WebpSize((frame.getInt(1) & BITS_14) + 1, (frame.getInt(1) >>> 14 & BITS_14) + 1));
    }

    private static WebpSize extended(ByteBuffer head) {
        return new WebpSize((head.getInt(4) & BITS_24) + 1, (head.getInt(6) >>> Byte.SIZE & BITS_24) + 1);
    }

    private static Optional<ByteBuffer> chunk(byte[] content, String name, int shortest) {
        try {
            return Chunks.find(FileType.WEBP, content, name)
                    .filter(chunk -> chunk.length >= shortest)
                    .map(chunk -> ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN));
        } catch (Broken cutOff) {
            return Optional.empty();
        }
    }
}
