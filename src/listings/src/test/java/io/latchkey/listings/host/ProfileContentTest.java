package io.latchkey.listings.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.offer.Fault;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileContentTest {

    @ParameterizedTest
    @ValueSource(strings = {"Hanna", "H", "山田 花子", "Bjørn & Åse", "علي", "4 Seasons", "سینا\u200cپور"})
    void takesNamesAsPeopleHaveThem(String name) {
        assertEquals(List.of(), of(name, "", "nl").faults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "Han\u0000na", "Han\nna", "\u202eannaH", "Han\u2066na", "Han\ud800na", "\u200b", "!?"
            })
    void refusesNamesThatHideOrPretend(String name) {
        assertEquals(List.of("/displayName"), pointers(of(name, "", "nl")));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        String sixty = "a" + "\ud83d\ude00".repeat(ProfileContent.MAX_DISPLAY_NAME - 1);
        assertEquals(List.of(), of(sixty, "").faults());
        assertEquals(List.of("/displayName"), pointers(of(sixty + "a", "")));
        assertEquals(
                List.of(), of("Hanna", "b".repeat(ProfileContent.MAX_ABOUT)).faults());
        assertEquals(List.of("/about"), pointers(of("Hanna", "b".repeat(ProfileContent.MAX_ABOUT + 1))));
    }

    @Test
    void takesLineBreaksInWhatIsSaidButNoControlCharacters() {
        assertEquals(List.of(), of("Hanna", "One.\r\nTwo.\tThree.").faults());
        assertEquals("One.\nTwo.", of("Hanna", " One.\r\nTwo. ").about());
        assertEquals(List.of("/about"), pointers(of("Hanna", "\u202eback")));
        assertEquals(List.of("/about"), pointers(of("Hanna", "bell \u0007")));
    }

    @ParameterizedTest
    @CsvSource({"nl,nl", "EN-us,en-US", "pt-br,pt-BR", "zh-hant-tw,zh-Hant-TW", "es-419,es-419", "FIL,fil", "iw,he"})
    void takesLanguagesByTheirTags(String given, String kept) {
        ProfileContent content = of("Hanna", "", given);
        assertEquals(List.of(), content.faults());
        assertEquals(List.of(kept), content.languages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dutch!", "xx", "qqq", "en-XX", "und", "x-secret", "en-u-ca-buddhist", "", "e", "nl_BE", "-"})
    void refusesWhatIsNoLanguage(String tag) {
        assertEquals(List.of("/languages/0"), pointers(of("Hanna", "", tag)));
    }

    @Test
    void refusesALanguageTwiceAndTooMany() {
        assertEquals(List.of("/languages/1"), pointers(of("Hanna", "", "pt-BR", "PT-br")));
        List<String> many = IntStream.rangeClosed(0, ProfileContent.MAX_LANGUAGES)
                .mapToObj(i -> "en-"
                        + List.of(
                                        "GB", "US", "AU", "NZ", "IE", "ZA", "IN", "CA", "KE", "NG", "GH", "PH", "SG",
                                        "HK", "JM", "TT", "ZW", "ZM", "UG", "TZ", "MT")
                                .get(i))
                .toList();
        assertEquals(List.of("/languages"), pointers(new ProfileContent("Hanna", "", many)));
        assertEquals(
                List.of(), new ProfileContent("Hanna", "", many.subList(0, ProfileContent.MAX_LANGUAGES)).faults());
        assertEquals(List.of(), new ProfileContent("Hanna", "", Collections.emptyList()).faults());
    }

    private static ProfileContent of(String name, String about, String... languages) {
        return new ProfileContent(name, about, List.of(languages));
    }

    private static List<String> pointers(ProfileContent content) {
        return content.faults().stream().map(Fault::pointer).distinct().toList();
    }
}
