package io.latchkey.listings.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightTest {

    /** Rows of the picture from top to bottom; as it is kept it is {@code ABC/DEF}. */
    @ParameterizedTest(name = "orientation {0} is seen as {1}")
    @CsvSource({
        "1, ABC/DEF",
        "2, CBA/FED",
        "3, FED/CBA",
        "4, DEF/ABC",
        "5, AD/BE/CF",
        "6, DA/EB/FC",
        "7, FC/EB/DA",
        "8, CF/BE/AD"
    })
    void turnsAsExifSays(int orientation, String seen) {
        assertEquals(seen, rows(Upright.turned(image("ABC", "DEF"), orientation)));
    }

    private static BufferedImage image(String... rows) {
        BufferedImage image = new BufferedImage(rows[0].length(), rows.length, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                image.setRGB(x, y, rows[y].charAt(x));
            }
        }
        return image;
    }

    private static String rows(BufferedImage image) {
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < image.getHeight(); y++) {
            rows.append(y == 0 ? "" : "/");
            for (int x = 0; x < image.getWidth(); x++) {
                rows.append((char) (image.getRGB(x, y) & 0xFFFF));
            }
        }
        return rows.toString();
    }
}
