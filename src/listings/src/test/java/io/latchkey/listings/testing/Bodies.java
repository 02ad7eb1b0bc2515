package io.latchkey.listings.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Request bodies by meaning: a good listing, of which a test bends what it is about. */
public final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HOME =
            """
            {"kind":"HOME","title":"Private studio in Zurenborg","description":"With a garden.",
             "location":{"latitude":51.2045371,"longitude":4.4253839,"address":"Dageraadplaats 1","city":"Antwerp",
                         "countryCode":"BE"},
             "timeZone":"Europe/Brussels","unitCount":1,
             "attributes":{"bedrooms":1,"beds":1,"bathrooms":"1.0","amenities":["Wifi"]},
             "terms":{"currency":"EUR","rates":[{"per":"NIGHT","base":{"amountMinor":9900,"currency":"EUR"}}],
                      "capacity":2}}""";

    private final ObjectNode body;

    private Bodies(String text) {
        body = (ObjectNode) parse(text);
    }

    public static Bodies aHome() {
        return new Bodies(HOME);
    }

    public static Bodies aHomeAt(double latitude, double longitude) {
        return aHome().with("/location/latitude", Double.toString(latitude))
                .with("/location/longitude", Double.toString(longitude));
    }

    /** Sets the member at the pointer to a value written as JSON; {@code '} stands for a quotation mark. */
    public Bodies with(String pointer, String json) {
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) body.at(pointer.substring(0, slash));
        parent.set(pointer.substring(slash + 1), parse(json.replace('\'', '"')));
        return this;
    }

    public Bodies without(String pointer) {
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) body.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
        return this;
    }

    @Override
    public String toString() {
        return body.toString();
    }

    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
