-- Words as people write them: accents do not matter, nor does the form of a word, in the languages listings come in.
-- Stems of English are always there, those of the country's own languages beside them. No language has stop words here:
-- what is one in one language is a sea in another.
DO $$
DECLARE language text;
BEGIN
    FOREACH language IN ARRAY ARRAY['english', 'french', 'german', 'dutch', 'spanish', 'italian', 'portuguese',
        'danish', 'norwegian', 'swedish', 'finnish'] LOOP
        EXECUTE format('CREATE TEXT SEARCH DICTIONARY stem_%1$s (TEMPLATE = pg_catalog.snowball, Language = %1$s)', language);
        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION words_%1$s (COPY = pg_catalog.simple)', language);
        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION words_%1$s ALTER MAPPING FOR asciihword, asciiword,'
            ' hword, hword_asciipart, hword_part, word WITH unaccent, stem_%1$s', language);
    END LOOP;
END $$;

-- Everything that could be a word of some listing is looked for in every language.
CREATE FUNCTION search_vector(country text, words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN to_tsvector('words_english'::regconfig, words)
        || CASE WHEN country IN ('FR', 'BE', 'CH', 'CA', 'LU', 'MC', 'MA', 'SN', 'CI', 'TN')
            THEN to_tsvector('words_french'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country IN ('DE', 'AT', 'CH', 'LI', 'LU', 'BE')
            THEN to_tsvector('words_german'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country IN ('NL', 'BE', 'SR', 'CW', 'AW')
            THEN to_tsvector('words_dutch'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country IN ('ES', 'MX', 'AR', 'CL', 'CO', 'PE', 'UY', 'EC', 'CR', 'PA', 'DO', 'CU', 'US', 'PR')
            THEN to_tsvector('words_spanish'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country IN ('IT', 'CH', 'SM', 'VA')
            THEN to_tsvector('words_italian'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country IN ('PT', 'BR', 'AO', 'MZ', 'CV')
            THEN to_tsvector('words_portuguese'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country IN ('DK', 'GL', 'FO') THEN to_tsvector('words_danish'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country IN ('NO', 'SJ') THEN to_tsvector('words_norwegian'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country IN ('SE', 'FI') THEN to_tsvector('words_swedish'::regconfig, words) ELSE ''::tsvector END
        || CASE WHEN country = 'FI' THEN to_tsvector('words_finnish'::regconfig, words) ELSE ''::tsvector END;

-- All the words, in any of the languages; the last one may be the beginning of a longer one.
CREATE FUNCTION search_query_in(language regconfig, words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN numnode(plainto_tsquery(language, words)) = 0 THEN ''::tsquery
        ELSE (CAST(plainto_tsquery(language, words) AS text) || ':*')::tsquery END;

CREATE FUNCTION search_query(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN search_query_in('words_english', words) || search_query_in('words_french', words)
        || search_query_in('words_german', words) || search_query_in('words_dutch', words)
        || search_query_in('words_spanish', words) || search_query_in('words_italian', words)
        || search_query_in('words_portuguese', words) || search_query_in('words_danish', words)
        || search_query_in('words_norwegian', words) || search_query_in('words_swedish', words)
        || search_query_in('words_finnish', words);

ALTER TABLE listing ADD words tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(search_vector(country_code::text, title), 'A') || setweight(search_vector(country_code::text, city), 'B')
    || setweight(search_vector(country_code::text, description), 'D')) STORED;
CREATE INDEX listing_words ON listing USING gin (words) WITH (fastupdate = off) WHERE state = 'PUBLISHED';

-- For words that were mistyped; a description is too long to be like anything.
DROP INDEX listing_text;
ALTER TABLE listing DROP COLUMN search_text;
ALTER TABLE listing ADD search_text text NOT NULL
    GENERATED ALWAYS AS (search_fold(title || ' ' || city)) STORED;
CREATE INDEX listing_text ON listing USING gin (search_text gin_trgm_ops) WITH (fastupdate = off)
    WHERE state = 'PUBLISHED';
