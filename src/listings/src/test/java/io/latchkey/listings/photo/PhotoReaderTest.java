package io.latchkey.listings.photo;

import static io.latchkey.listings.photo.Bytes.join;
import static io.latchkey.listings.photo.Bytes.latin;
import static io.latchkey.listings.photo.Bytes.tells;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.problem.ProblemType;
import io.latchkey.listings.ListingsProblem;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhotoReaderTest {

    /** JFIF, tables, the frame, the scan: pixels and how they are coded. */
    private static final Set<Integer> PIXELS_ONLY = Set.of(0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDA);

    private static BufferedImage large(byte[] photo) {
        return SomePhotos.read(PhotoReader.read(photo).jpegs().get(PhotoSize.LARGE));
    }

    private static void refused(ProblemType expected, byte[] photo) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> PhotoReader.read(photo));
        assertEquals(expected, refusal.type(), refusal.detail());
    }

    private static void looksLike(Color expected, BufferedImage image, int x, int y) {
        Color seen = new Color(image.getRGB(x, y));
        int off = Math.abs(expected.getRed() - seen.getRed())
                + Math.abs(expected.getGreen() - seen.getGreen())
                + Math.abs(expected.getBlue() - seen.getBlue());
        assertTrue(off < 60, seen + " instead of " + expected);
    }

    static Stream<Arguments> ordinaryPhotos() {
        return Map.of(
                        "a JPEG", SomePhotos.jpeg(40, 30),
                        "a progressive JPEG", SomePhotos.progressiveJpeg(40, 30),
                        "a PNG", SomePhotos.png(40, 30),
                        "an interlaced PNG", SomePhotos.interlacedPng(),
                        "a PNG with a palette", SomePhotos.palettePng(),
                        "a PNG with 16 bits a colour", SomePhotos.deepPng())
                .entrySet()
                .stream()
                .map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ordinaryPhotos")
    void keepsThePixelsOf(String kind, byte[] photo) {
        BufferedImage kept = large(photo);
        assertEquals(List.of(40, 30), List.of(kept.getWidth(), kept.getHeight()));
        looksLike(SomePhotos.LEFT, kept, 5, 15);
        looksLike(SomePhotos.RIGHT, kept, 35, 15);
    }

    @Test
    void keepsThePixelsOfWebp() {
        for (byte[] photo : List.of(SomePhotos.lossyWebp(), SomePhotos.losslessWebp())) {
            BufferedImage kept = large(photo);
            assertEquals(List.of(40, 30), List.of(kept.getWidth(), kept.getHeight()));
            looksLike(SomePhotos.LEFT, kept, 20, 15);
        }
    }

    @Test
    void putsWhiteBehindWhatShinesThrough() {
        looksLike(Color.WHITE, large(SomePhotos.transparentPng()), 20, 15);
        looksLike(Color.WHITE, large(SomePhotos.transparentWebp()), 20, 15);
    }

    @Test
    void readsCmykAndGray() {
        Color cyan = new Color(large(SomePhotos.cmykJpeg()).getRGB(20, 15));
        assertTrue(cyan.getRed() < cyan.getBlue() - 50, "cyan ink takes the red away: " + cyan);
        Color gray = new Color(large(SomePhotos.grayJpeg()).getRGB(5, 15));
        assertEquals(gray.getRed(), gray.getBlue(), 6);
    }

    @Test
    void turnsTheColoursOfAProfileIntoThoseOfScreens() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] photo = Bytes.withSegment(
                SomePhotos.jpeg(40, 30), 0xE2, join(latin("ICC_PROFILE\0"), new byte[] {1, 1}, linear));
        Color seen = new Color(large(photo).getRGB(5, 15));
        assertTrue(seen.getGreen() > SomePhotos.LEFT.getGreen() + 40, "light that is said to be linear is brighter");
        byte[] broken = Bytes.withSegment(
                SomePhotos.jpeg(40, 30), 0xE2, join(latin("ICC_PROFILE\0"), new byte[] {1, 1}, latin("no profile")));
        looksLike(SomePhotos.LEFT, large(broken), 5, 15);
    }

    @Test
    void scalesToThreeSizesAndNeverUp() {
        Renditions pictures = PhotoReader.read(SomePhotos.jpeg(3000, 1500));
        assertEquals(List.of(1920, 960), List.of(pictures.width(), pictures.height()));
        for (PhotoSize size : PhotoSize.values()) {
            BufferedImage picture = SomePhotos.read(pictures.jpegs().get(size));
            assertEquals(
                    List.of(size.longSide(), size.longSide() / 2), List.of(picture.getWidth(), picture.getHeight()));
            looksLike(SomePhotos.LEFT, picture, 5, 5);
            looksLike(SomePhotos.RIGHT, picture, picture.getWidth() - 5, 5);
        }
        Renditions one = PhotoReader.read(SomePhotos.png(1, 1));
        one.jpegs()
                .values()
                .forEach(jpeg -> assertEquals(1, SomePhotos.read(jpeg).getWidth()));
        Renditions strip = PhotoReader.read(SomePhotos.png(12_000, 1));
        assertEquals(List.of(1920, 1), List.of(strip.width(), strip.height()));
    }

    @Test
    void unpacksOnlySomeOfManyPixels() {
        Renditions pictures = PhotoReader.read(SomePhotos.jpeg(6000, 5000));
        assertEquals(List.of(1920, 1600), List.of(pictures.width(), pictures.height()));
        looksLike(SomePhotos.RIGHT, SomePhotos.read(pictures.jpegs().get(PhotoSize.SMALL)), 310, 100);
    }

    @Test
    void keepsNothingButPixels() {
        byte[] photo =
                Bytes.withSegment(Bytes.taken(SomePhotos.jpeg(40, 30), 1), 0xFE, latin("a comment with GPS-SECRET"));
        assertTrue(tells(photo, "GPS-SECRET") && tells(photo, "Camera1"));
        PhotoReader.read(photo).jpegs().values().forEach(jpeg -> {
            assertFalse(tells(jpeg, "GPS-SECRET") || tells(jpeg, "Camera1") || tells(jpeg, "Exif"));
            assertTrue(
                    PIXELS_ONLY.containsAll(Bytes.markers(jpeg)),
                    Bytes.markers(jpeg).toString());
        });
    }

    @Test
    void turnsUprightBeforeItForgetsHowTheCameraWasHeld() {
        BufferedImage upright = large(Bytes.taken(SomePhotos.jpeg(40, 30), 6));
        assertEquals(List.of(30, 40), List.of(upright.getWidth(), upright.getHeight()));
        looksLike(SomePhotos.LEFT, upright, 15, 5);
        looksLike(SomePhotos.RIGHT, upright, 15, 35);
        assertEquals(30, large(SomePhotos.turnedWebp()).getWidth());
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0};
        BufferedImage png = large(Bytes.withChunk(SomePhotos.png(40, 30), "eXIf", tiff));
        looksLike(SomePhotos.RIGHT, png, 15, 5);
        assertEquals(40, large(Bytes.taken(SomePhotos.jpeg(40, 30), 77)).getWidth());
    }

    @Test
    void dropsWhatIsHiddenBehindAPicture() {
        byte[] polyglot = join(SomePhotos.jpeg(40, 30), latin("PK\3\4<script>alert(1)</script>"));
        byte[] inside = Bytes.withSegment(SomePhotos.jpeg(40, 30), 0xFE, latin("<script>alert(1)</script>"));
        byte[] text = Bytes.withChunk(SomePhotos.png(40, 30), "tEXt", latin("Comment\0<script>alert(1)</script>"));
        for (byte[] photo : List.of(polyglot, inside, text, join(SomePhotos.png(40, 30), latin("<script>")))) {
            PhotoReader.read(photo).jpegs().values().forEach(jpeg -> assertFalse(tells(jpeg, "<script>")));
        }
    }

    @Test
    void refusesWhatIsNoPhoto() {
        for (byte[] other : List.of(
                new byte[0],
                latin("<html><script>alert(1)</script></html>"),
                latin("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                latin("%PDF-1.4\n%%EOF"),
                latin("RIFF\4\0\0\0WAVE"),
                SomePhotos.gif())) {
            refused(PlatformProblem.UNSUPPORTED_MEDIA_TYPE, other);
        }
    }

    @Test
    void refusesWhatMoves() {
        refused(ListingsProblem.PHOTO_NOT_VALID, SomePhotos.movingWebp());
        refused(
                ListingsProblem.PHOTO_NOT_VALID,
                Bytes.withChunk(SomePhotos.png(40, 30), "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0}));
    }

    @Test
    void refusesMorePixelsThanAnyPhotoHasWithoutUnpackingThem() {
        refused(ListingsProblem.PHOTO_TOO_LARGE, Bytes.pngThatSays(30_000, 30_000));
        refused(ListingsProblem.PHOTO_TOO_LARGE, Bytes.pngThatSays(12_001, 1));
        refused(ListingsProblem.PHOTO_TOO_LARGE, Bytes.pngThatSays(7_072, 7_072));
        refused(ListingsProblem.PHOTO_NOT_VALID, Bytes.pngThatSays(7_000, 7_000));
        refused(ListingsProblem.PHOTO_NOT_VALID, Bytes.pngThatSays(0, 10));
        refused(ListingsProblem.PHOTO_NOT_VALID, Bytes.webpThatLies(16_383, 16_383));
        refused(ListingsProblem.PHOTO_NOT_VALID, Bytes.jpegWithScans(101));
        refused(PlatformProblem.BODY_TOO_LARGE, new byte[10 * 1_048_576 + 1]);
    }

    @Test
    void refusesEveryPhotoThatIsCutOff() {
        for (byte[] whole : List.of(
                SomePhotos.jpeg(200, 200),
                SomePhotos.png(200, 200),
                SomePhotos.lossyWebp(),
                SomePhotos.losslessWebp())) {
            for (int part = 1; part < 8; part++) {
                refused(ListingsProblem.PHOTO_NOT_VALID, Arrays.copyOf(whole, Math.max(12, whole.length * part / 8)));
            }
        }
    }

    @Test
    void damagedPhotosAreRefusedAndNeverFailOtherwise() {
        Random random = new Random(17);
        List<byte[]> kinds = List.of(
                Bytes.taken(SomePhotos.jpeg(40, 30), 6),
                SomePhotos.progressiveJpeg(40, 30),
                SomePhotos.png(40, 30),
                SomePhotos.transparentWebp(),
                SomePhotos.losslessWebp(),
                SomePhotos.movingWebp());
        for (int round = 0; round < 300; round++) {
            byte[] damaged = kinds.get(round % kinds.size()).clone();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                PhotoReader.read(damaged);
            } catch (ProblemException refusal) {
                assertTrue(refusal.status() < 500);
            }
        }
    }
}
