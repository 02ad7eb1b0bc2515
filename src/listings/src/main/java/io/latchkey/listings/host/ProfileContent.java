package io.latchkey.listings.host;

import io.latchkey.listings.offer.Fault;
import io.latchkey.listings.offer.Faults;
import io.latchkey.listings.offer.Text;
import java.util.List;

/**
 * What hosts say of themselves, tidied; not yet judged.
 *
 * @param displayName what guests call them
 * @param about empty for nothing
 * @param languages they speak, as BCP 47 tags, in the host's order
 */
public record ProfileContent(String displayName, String about, List<String> languages) {

    public static final int MAX_DISPLAY_NAME = 60;
    public static final int MAX_ABOUT = 2_000;
    public static final int MAX_LANGUAGES = 20;
    public static final int MAX_LANGUAGE = 35;

    public ProfileContent {
        displayName = Text.tidy(displayName);
        about = Text.tidy(about);
        languages = languages.stream().map(LanguageTags::tidy).toList();
    }

    /** Everything that is wrong with it; empty if it may be stored. */
    public List<Fault> faults() {
        Faults faults = Faults.at("");
        Faults name = faults.in("displayName");
        name.addAll(Text.faultsOfLine(displayName, 1, MAX_DISPLAY_NAME));
        name.addUnless(displayName.codePoints().anyMatch(Character::isLetterOrDigit), "must have a letter or a digit");
        faults.in("about").addAll(Text.faultsOfParagraphs(about, MAX_ABOUT));
        Faults spoken = faults.in("languages");
        spoken.atMost(MAX_LANGUAGES, languages);
        for (int i = 0; i < languages.size(); i++) {
            spoken.in(i).addUnless(LanguageTags.isKnown(languages.get(i)), "must be a BCP 47 tag, as in nl or pt-BR");
            spoken.in(i).addUnless(languages.indexOf(languages.get(i)) == i, "is there already");
        }
        return faults.list();
    }
}
