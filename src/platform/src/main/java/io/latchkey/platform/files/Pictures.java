package io.latchkey.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads pictures, to see that they are some. */
final class Pictures {

    private static final int MAX_SIDE = 20_000;
    private static final long MAX_PIXELS = 40_000_000;

    /** Of a large picture only some pixels are kept: what is looked at costs little memory. */
    private static final int LOOKED_AT = 512;

    /** Some kinds are unpacked whole before anything can be left out, at up to eight bytes for a pixel. */
    private static final int MEGAPIXELS_AT_ONCE = 60;

    private static final Semaphore AT_ONCE = new Semaphore(MEGAPIXELS_AT_ONCE, true);

    /** Whoever asks so often for what comes after the end would go on for ever, as WebP's reader does. */
    private static final int PATIENCE = 1_000;

    private Pictures() {}

    /** Ends for good. */
    private static final class Ending extends ByteArrayInputStream {

        private int askedForMore;

        Ending(byte[] content) {
            super(content);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = super.read(target, offset, length);
            if (count < 0 && ++askedForMore > PATIENCE) {
                throw new IllegalStateException("read past its end");
            }
            return count;
        }
    }

    /** @throws Broken if it cannot be read, or is larger than anybody's photo */
    static void requireReadable(FileType type, byte[] content) throws Broken {
        withReader(type, content, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
                throw new Broken("it has more than " + MAX_PIXELS / 1_000_000 + " million pixels");
            }
            return decoded(reader, Math.max(1, Math.max(width, height) / LOOKED_AT));
        });
    }

    /** What can be done with a reader that has its input. */
    interface Reading<T> {
        T from(ImageReader reader) throws IOException, Broken;
    }

    /** @throws Broken if the reader stumbles, for whatever reason */
    static <T> T withReader(FileType type, byte[] content, Reading<T> reading) throws Broken {
        ImageReader reader = readerOf(type);
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new Ending(content))) {
            reader.setInput(stream, true, true);
            return reading.from(reader);
        } catch (IOException | RuntimeException unreadable) {
            throw new Broken("it cannot be read");
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(FileType type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("nothing reads " + type.mediaType());
        }
        return readers.next();
    }

    /**
     * Waits until there is memory for the picture.
     *
     * @param step only each such pixel, across and down, is kept
     */
    static BufferedImage decoded(ImageReader reader, int step) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int share = (int) Math.clamp(pixels / 1_000_000 + 1, 1, MEGAPIXELS_AT_ONCE);
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(step, step, 0, 0);
        AT_ONCE.acquireUninterruptibly(share);
        try {
            return reader.read(0, some);
        } finally {
            AT_ONCE.release(share);
        }
    }
}
