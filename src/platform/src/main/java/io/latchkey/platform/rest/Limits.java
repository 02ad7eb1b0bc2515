package io.latchkey.platform.rest;

/** The outer bounds of any request; documented in the OpenAPI files. */
public final class Limits {

    /** One MiB. */
    public static final int BODY_BYTES = 1_048_576;

    public static final int JSON_NESTING = 64;
    public static final int JSON_STRING_CHARS = 65_536;
    public static final int ARRAY_ITEMS = 1_000;

    public static final int PAGE_DEFAULT = 20;
    public static final int PAGE_MAX = 100;
    public static final String PAGE_DEFAULT_TEXT = "20";

    /** Two years, the longest range of dates anybody may ask for. */
    public static final int RANGE_DAYS = 731;

    private Limits() {}
}
