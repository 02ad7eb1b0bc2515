package io.latchkey.listings.host;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Languages by their tags (BCP 47, RFC 5646). */
final class LanguageTags {

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private LanguageTags() {}

    /** In the form the standard recommends, as in {@code zh-Hant-TW}; what is no tag stays as it is. */
    static String tidy(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return tag;
        }
    }

    /** Whether it is a tag of a language that has a name, of a country that there is, without extensions. */
    static boolean isKnown(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return tag.length() <= ProfileContent.MAX_LANGUAGE
                    && !locale.hasExtensions()
                    && hasName(locale.getLanguage())
                    && isCountryOrArea(locale.getCountry());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Java names a language that it does not know by its code. */
    private static boolean hasName(String language) {
        return !language.isEmpty()
                && !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
    }

    /** Areas, as in es-419, are numbers. */
    private static boolean isCountryOrArea(String region) {
        return region.isEmpty() || REGIONS.contains(region) || Character.isDigit(region.charAt(0));
    }
}
