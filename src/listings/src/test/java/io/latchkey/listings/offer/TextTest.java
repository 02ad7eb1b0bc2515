package io.latchkey.listings.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "a\u2028b", "a\u202eb", "a\u2066b", "a\ud800b"})
    void refusesCharactersThatControlOrBreak(String text) {
        assertFalse(Text.faultsOfLine(text, 1, 10).isEmpty());
        assertFalse(Text.faultsOfParagraphs(text, 10).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ötzi's hut", "東京の家", "🏡 with 👩‍👩‍👧", "O'Neill -- \"%_\\"})
    void acceptsEveryScript(String text) {
        assertTrue(Text.faultsOfLine(text, 1, 20).isEmpty());
    }

    @Test
    void allowsLineBreaksInParagraphsOnly() {
        assertTrue(Text.faultsOfParagraphs("one\ntwo\tthree", 20).isEmpty());
        assertFalse(Text.faultsOfLine("one\ntwo", 1, 20).isEmpty());
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        assertTrue(Text.faultsOfLine("🏡🏡🏡", 3, 3).isEmpty());
    }

    @Test
    void tidiesSpaceAroundAndForeignLineBreaks() {
        assertEquals("one\ntwo\nthree", Text.tidy("  one\r\ntwo\rthree \n"));
    }
}
