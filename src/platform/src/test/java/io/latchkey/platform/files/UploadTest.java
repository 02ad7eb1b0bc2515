package io.latchkey.platform.files;

import static io.latchkey.platform.problem.PlatformProblem.BODY_TOO_LARGE;
import static io.latchkey.platform.problem.PlatformProblem.INVALID_REQUEST;
import static io.latchkey.platform.problem.PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    private static Upload upload(byte[] content) {
        return upload("a photo.jpg", content);
    }

    private static Upload upload(String name, byte[] content) {
        return Upload.of(name, content, EnumSet.allOf(FileType.class));
    }

    private static void refused(PlatformProblem expected, String name, byte[] content) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> upload(name, content));
        assertEquals(expected.status(), refusal.status());
    }

    private static boolean tells(byte[] content, String secret) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(secret);
    }

    @Test
    void saysWhatAFileIsByItsContent() {
        assertEquals(FileType.JPEG, upload("a.pdf", Samples.plainJpeg()).type());
        assertEquals(FileType.PNG, upload(Samples.png(8, 8)).type());
        assertEquals(FileType.WEBP, upload(Samples.webp()).type());
        assertEquals(FileType.PDF, upload(Samples.pdf()).type());
    }

    @Test
    void leavesOutWhereAPhotoWasTakenAndKeepsWhichSideIsUp() {
        byte[] clean = upload(Samples.photo()).content();
        assertFalse(tells(clean, Samples.SECRET));
        assertEquals(0xD9, FileType.at(clean, clean.length - 1));
        byte[] orientation = Orientation.segment(Orientation.read(clean, 12, 38));
        assertEquals(36, orientation.length);
        assertTrue(tells(clean, new String(orientation, StandardCharsets.ISO_8859_1)));
        assertArrayEquals(clean, upload(clean).content());
    }

    @Test
    void leavesTextOutOfPngAndExifOutOfWebp() {
        assertTrue(tells(Samples.pngWithText(), Samples.SECRET));
        assertArrayEquals(Samples.png(8, 8), upload(Samples.pngWithText()).content());
        assertArrayEquals(Samples.webp(), upload(Samples.webpWithExif()).content());
    }

    @Test
    void plainPictureStaysAsItIs() {
        assertArrayEquals(Samples.plainJpeg(), upload(Samples.plainJpeg()).content());
        assertArrayEquals(Samples.png(8, 8), upload(Samples.png(8, 8)).content());
    }

    @Test
    void refusesWhatIsNone() {
        refused(UNSUPPORTED_MEDIA_TYPE, "a.jpg", Samples.latin("<html><script>alert(1)</script>"));
        refused(UNSUPPORTED_MEDIA_TYPE, "a.jpg", new byte[0]);
        refused(UNSUPPORTED_MEDIA_TYPE, "a.svg", Samples.latin("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        refused(UNSUPPORTED_MEDIA_TYPE, "a.gif", Samples.latin("GIF89a"));
        refused(INVALID_REQUEST, "a.jpg", Samples.latin("\u00ff\u00d8\u00ff\u00e0 not a picture"));
        refused(INVALID_REQUEST, "a.pdf", Samples.latin("%PDF-1.4 cut off"));
        refused(BODY_TOO_LARGE, "a.jpg", new byte[Upload.MAX_BYTES + 1]);
    }

    @Test
    void refusesEveryPictureThatIsCutOff() {
        for (byte[] whole : new byte[][] {Samples.photo(), Samples.png(8, 8), Samples.webp()}) {
            byte[] half = Arrays.copyOf(whole, whole.length / 2);
            refused(INVALID_REQUEST, "half", half);
        }
    }

    @Test
    void refusesMorePixelsThanAnyPhotoHas() {
        byte[] bomb = Samples.png(8, 8);
        bomb[16] = 0x10;
        refused(INVALID_REQUEST, "bomb.png", bomb);
    }

    @Test
    void damagedFilesAreRefusedAndNeverFailOtherwise() {
        Random random = new Random(17);
        for (int round = 0; round < 600; round++) {
            byte[][] kinds = {Samples.photo(), Samples.pngWithText(), Samples.webpWithExif()};
            byte[] damaged = kinds[round % kinds.length];
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                upload(damaged);
            } catch (ProblemException refusal) {
                assertTrue(refusal.status() < 500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/..", "a\u0000.jpg", "a\nb.jpg", "a\u202Egpj.exe", "a\u200Bb.jpg"})
    void refusesNamesThatCannotBeShown(String name) {
        refused(INVALID_REQUEST, name, Samples.plainJpeg());
    }

    @Test
    void cutsPathsToTheirLastPart() {
        assertEquals("passwd", upload("../../etc/passwd", Samples.plainJpeg()).name());
        assertEquals(
                "win.ini", upload("C:\\windows\\win.ini", Samples.plainJpeg()).name());
    }
}
