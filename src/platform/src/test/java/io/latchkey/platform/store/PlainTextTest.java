package io.latchkey.platform.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoë", "two\nlines\tand\r\n more", "👩‍🚀", "日本", "שלום"})
    void takesWhatPeopleWrite(String text) {
        assertEquals(text, PlainText.check(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "\u007f", "\u0085", "\ud83d", "\ude80", "\ude80\ud83d"})
    void refusesWhatCannotBeStored(String text) {
        assertThrows(IllegalArgumentException.class, () -> PlainText.check(text));
    }
}
