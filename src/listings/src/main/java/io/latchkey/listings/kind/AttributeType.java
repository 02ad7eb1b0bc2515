package io.latchkey.listings.kind;

import java.util.List;
import java.util.Set;

/** What the values of an attribute may be, and so how search can filter by it. */
public sealed interface AttributeType {

    /** What is right, as the end of a sentence that begins with the attribute. */
    String rule();

    /** Nothing for what search cannot filter by. */
    Set<FilterOperator> operators();

    /** Whether a thing may have several of it; a list that nobody gave is empty. */
    default boolean isList() {
        return operators().contains(FilterOperator.HAS_ALL);
    }

    /** A count, a size, a year. */
    record WholeNumber(int min, int max) implements AttributeType {

        @Override
        public String rule() {
            return "must be a whole number from " + min + " to " + max;
        }

        @Override
        public Set<FilterOperator> operators() {
            return Set.of(FilterOperator.RANGE);
        }
    }

    /** A count in steps of a half; spoken as text, so that no digit is lost on the way. */
    record Halves(int max) implements AttributeType {

        @Override
        public String rule() {
            return "must be text that holds a number from 0 to " + max + " in steps of a half, as in \"1.5\"";
        }

        @Override
        public Set<FilterOperator> operators() {
            return Set.of(FilterOperator.RANGE);
        }
    }

    /** Yes or no. */
    record YesNo() implements AttributeType {

        @Override
        public String rule() {
            return "must be true or false";
        }

        @Override
        public Set<FilterOperator> operators() {
            return Set.of(FilterOperator.EQUALS);
        }
    }

    /** One word of a vocabulary. */
    record OneOf(List<String> options) implements AttributeType {

        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public String rule() {
            return "must be one of " + String.join(", ", options);
        }

        @Override
        public Set<FilterOperator> operators() {
            return Set.of(FilterOperator.HAS_ANY);
        }
    }

    /** Any number of different words of a vocabulary. */
    record SomeOf(List<String> options) implements AttributeType {

        public SomeOf {
            options = List.copyOf(options);
        }

        @Override
        public String rule() {
            return "must be a list of different ones of " + String.join(", ", options);
        }

        @Override
        public Set<FilterOperator> operators() {
            return Set.of(FilterOperator.HAS_ALL, FilterOperator.HAS_ANY);
        }
    }

    /** A list of the host's own words. No bar is in them: it stands between words in a filter. */
    record OwnWords(int maxEntries) implements AttributeType {

        /** The longest word, in characters. */
        public static final int LONGEST = 200;

        @Override
        public String rule() {
            return "must be a list of at most " + maxEntries + " different texts";
        }

        /** What one of the words must be. */
        public String wordRule() {
            return "must be text of 1 to " + LONGEST + " characters on one line, without | in it";
        }

        @Override
        public Set<FilterOperator> operators() {
            return Set.of(FilterOperator.HAS_ALL, FilterOperator.HAS_ANY);
        }
    }

    /** A name or the like on one line, which is read and not filtered by. */
    record Line(int maxLength) implements AttributeType {

        @Override
        public String rule() {
            return "must be text of 1 to " + maxLength + " characters on one line";
        }

        @Override
        public Set<FilterOperator> operators() {
            return Set.of();
        }
    }
}
