package io.latchkey.payments.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins documents, in the font of this deployment. Ours, Liberation Sans, comes with the PDF library and has the
 * letters of Latin, Greek and Cyrillic scripts; a deployment whose names are in another script names a font that has
 * them.
 */
@ApplicationScoped
public class Documents {

    private static final String OURS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final byte[] font;

    /** @param file of a TrueType font; ours if none is named */
    public Documents(@ConfigProperty(name = "latchkey.documents.font") Optional<String> file) {
        this.font = read(file);
        try {
            type(font).close();
        } catch (IOException e) {
            throw new UncheckedIOException(file.orElse(OURS) + " is no TrueType font", e);
        }
    }

    /** What is written into a document, from top to bottom. */
    @FunctionalInterface
    public interface Content {

        void writeTo(Pdf pdf) throws IOException;
    }

    /** Writes a whole document. */
    public void write(String title, Content content, OutputStream out) throws IOException {
        try (Pdf pdf = begin(title)) {
            content.writeTo(pdf);
            pdf.writeTo(out);
        }
    }

    /** A new document with its title on the first page. */
    Pdf begin(String title) {
        try {
            return new Pdf(title, type(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Optional<String> file) {
        try (InputStream ours = PDDocument.class.getResourceAsStream(OURS)) {
            return file.isPresent() ? Files.readAllBytes(Path.of(file.get())) : ours.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the font for documents cannot be read", e);
        }
    }

    /** Each document has its own: the parser moves about in the bytes. Ligatures would hide letters from a search. */
    private static TrueTypeFont type(byte[] font) throws IOException {
        TrueTypeFont type = new TTFParser().parse(new RandomAccessReadBuffer(font));
        type.setEnableGsub(false);
        return type;
    }
}
