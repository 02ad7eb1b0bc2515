import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a booking's ledger without trusting us: computes every hash of the chain that
 * GET /v1/bookings/{id}/ledger answered. Needs a JDK of version 21 or newer and nothing else.
 *
 *   java Verify.java chain.json            is the chain whole in itself?
 *   java Verify.java chain.json 5f0c…      and does it go on from the head I kept?
 *
 * Exit status: 0 whole, 1 broken, 2 not a chain. What is hashed is written in ledger.md.
 */
public final class Verify {

    private static final String START = "0".repeat(64);

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            end(2, "Usage: java Verify.java chain.json [the head you kept]");
        }
        try {
            String text = Files.readString(Path.of(arguments[0]));
            List<?> chain = list(map(new Json(text).whole()), "items");
            String kept = arguments.length == 2 ? arguments[1].strip() : null;
            end(0, whole(chain, kept));
        } catch (IllegalStateException e) {
            end(1, "BROKEN: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            end(2, "This is no chain: " + e.getMessage());
        }
    }

    private static String whole(List<?> chain, String kept) {
        String head = START;
        int keptAt = START.equals(kept) ? 0 : -1;
        for (int i = 0; i < chain.size(); i++) {
            Map<?, ?> transaction = map(chain.get(i));
            String place = "transaction " + (i + 1);
            if (!text(transaction, "sequence").equals(Integer.toString(i + 1))) {
                throw broken(place + " has the sequence " + text(transaction, "sequence"));
            }
            if (!text(transaction, "previousHash").equals(head)) {
                throw broken(place + " does not follow the one before it");
            }
            head = hash(head, canonical(transaction));
            if (!text(transaction, "hash").equals(head)) {
                throw broken(place + " was changed: its hash is " + head);
            }
            if (head.equals(kept)) {
                keptAt = i + 1;
            }
        }
        String found = "WHOLE: " + chain.size() + " transactions, head " + head;
        if (kept == null) {
            return found + "\nKeep this head: a chain whose end was cut off is whole in itself, and only a head shows it.";
        }
        if (keptAt < 0) {
            throw broken("the head you kept is not in it; it was cut off before, or written anew");
        }
        return found + "\nThe head you kept is that of transaction " + keptAt + "; " + (chain.size() - keptAt)
                + " came after it.";
    }

    /** The lines that are hashed. */
    private static String canonical(Map<?, ?> transaction) {
        StringBuilder lines = new StringBuilder("latchkey-ledger-1\n");
        for (String field : List.of("sequence", "id", "kind", "source", "at")) {
            lines.append(text(transaction, field)).append('\n');
        }
        for (Object each : list(transaction, "postings")) {
            Map<?, ?> posting = map(each);
            Map<?, ?> amount = map(posting.get("amount"));
            lines.append(text(posting, "from")).append(" > ").append(text(posting, "to")).append(' ');
            lines.append(text(amount, "amountMinor")).append(' ').append(text(amount, "currency")).append('\n');
        }
        return lines.toString();
    }

    private static String hash(String previous, String canonical) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(HexFormat.of().parseHex(previous));
            return HexFormat.of().formatHex(sha256.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    private static List<?> list(Map<?, ?> object, String field) {
        if (object.get(field) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("the list " + field + " is missing");
    }

    /** A text or number as it is written. */
    private static String text(Map<?, ?> object, String field) {
        if (object.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(field + " is missing");
    }

    private static IllegalStateException broken(String how) {
        return new IllegalStateException(how);
    }

    private static void end(int status, String message) {
        (status == 0 ? System.out : System.err).println(message);
        System.exit(status);
    }

    /** As much of JSON as is needed: objects, lists, texts; all else is kept as it is written. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value();
            if (at < text.length()) {
                throw new IllegalArgumentException("something follows at character " + at);
            }
            return value;
        }

        private Object value() {
            Object value =
                    switch (peek()) {
                        case '{' -> object();
                        case '[' -> array();
                        case '"' -> string();
                        default -> bare();
                    };
            skipSpace();
            return value;
        }

        private Map<String, Object> object() {
            Map<String, Object> fields = new LinkedHashMap<>();
            expect('{');
            while (peek() != '}') {
                String name = string();
                expect(':');
                if (fields.put(name, value()) != null) {
                    throw new IllegalArgumentException(name + " is there twice");
                }
                comma('}');
            }
            expect('}');
            return fields;
        }

        private List<Object> array() {
            List<Object> items = new ArrayList<>();
            expect('[');
            while (peek() != ']') {
                items.add(value());
                comma(']');
            }
            expect(']');
            return items;
        }

        private void comma(char end) {
            if (peek() != end) {
                expect(',');
            }
        }

        private String string() {
            StringBuilder result = new StringBuilder();
            if (peek() != '"') {
                throw new IllegalArgumentException("a text is missing at character " + at);
            }
            at++;
            for (char c = next(); c != '"'; c = next()) {
                result.append(c == '\\' ? escaped(next()) : c);
            }
            return result.toString();
        }

        private char escaped(char c) {
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> (char) HexFormat.fromHexDigits("" + next() + next() + next() + next());
                default -> c;
            };
        }

        private String bare() {
            int start = at;
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private char peek() {
            skipSpace();
            if (at == text.length()) {
                throw new IllegalArgumentException("it ends too early");
            }
            return text.charAt(at);
        }

        private char next() {
            if (at == text.length()) {
                throw new IllegalArgumentException("it ends too early");
            }
            return text.charAt(at++);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw new IllegalArgumentException(c + " is missing at character " + at);
            }
            at++;
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
