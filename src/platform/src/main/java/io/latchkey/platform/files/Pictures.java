package io.latchkey.platform.files;

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

    /** Some kinds are unpacked whole before anything can be left out: 160 MB each at the most. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

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
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("nothing reads " + type.mediaType());
        }
        ImageReader reader = readers.next();
        AT_ONCE.acquireUninterruptibly();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new Ending(content))) {
            reader.setInput(stream, true, true);
            read(reader);
        } catch (IOException | RuntimeException unreadable) {
            throw new Broken("it cannot be read");
        } finally {
            reader.dispose();
            AT_ONCE.release();
        }
    }

    private static void read(ImageReader reader) throws IOException, Broken {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new Broken("it has more than " + MAX_PIXELS / 1_000_000 + " million pixels");
        }
        ImageReadParam some = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LOOKED_AT);
        some.setSourceSubsampling(step, step, 0, 0);
        reader.read(0, some);
    }
}
