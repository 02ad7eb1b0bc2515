package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stripe's way to write a tree as a form: {@code metadata[key]=value}, {@code expand[0]=latest_charge}. */
final class StripeForm {

    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]");

    private StripeForm() {}

    /** A list becomes an object whose names are its positions. */
    static ObjectNode read(String form) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        if (form == null || form.isEmpty()) {
            return tree;
        }
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            put(tree, decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return tree;
    }

    private static void put(ObjectNode tree, String name, String value) {
        int bracket = name.indexOf('[');
        String last = bracket < 0 ? name : name.substring(0, bracket);
        ObjectNode at = tree;
        Matcher steps = STEP.matcher(name);
        while (steps.find()) {
            at = at.withObjectProperty(last);
            last = steps.group(1);
        }
        at.put(last, value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
