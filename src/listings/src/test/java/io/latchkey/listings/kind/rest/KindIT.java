package io.latchkey.listings.kind.rest;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds as a frontend reads them. */
@QuarkusTest
class KindIT extends ListingsService {

    @Test
    void tellsAnybodyAllKinds() {
        Person.NOBODY
                .asks()
                .get("/v1/kinds")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                Arrays.stream(Kind.values()).map(Kind::name).toArray()))
                .body("items.attributes.type", everyItem(is("object")));
    }

    @Test
    void tellsWhatAFormAndASearchNeed() {
        Person.NOBODY
                .asks()
                .get("/v1/kinds/CAR")
                .then()
                .statusCode(200)
                .body("usuallyPer", is(Arrays.asList("DAY", "HOUR")))
                .body("usualCancellationPolicy", is("CAR"))
                .body("attributes.'$schema'", is("https://json-schema.org/draft/2020-12/schema"))
                .body("attributes.required", is(Arrays.asList("make", "model", "year")))
                .body("attributes.properties.fuel.enum", hasItem("ELECTRIC"))
                .body("attributes.properties.year.minimum", is(1885))
                .body("filters.attribute", hasItem("fuel"))
                .body("filters.attribute", not(hasItem("make")))
                .body("filters.find { it.attribute == 'amenities' }.operators", is(Arrays.asList("HAS_ALL", "HAS_ANY")))
                .body("filters.find { it.attribute == 'seats' }.operators", is(Arrays.asList("RANGE")))
                .body("filters.find { it.attribute == 'trailerHitch' }.operators", is(Arrays.asList("EQUALS")));
    }

    @Test
    void showsInTheDocumentationWhatIsTold() {
        JsonNode told = Bodies.parse(Person.NOBODY.asks().get("/v1/kinds/DESK").asString());
        ObjectNode example = (ObjectNode) Bodies.parse(KindResponse.EXAMPLE);
        ObjectNode shown = example.deepCopy();
        shown.set("attributes", told.path("attributes").deepCopy());
        ((ObjectNode) shown.at("/attributes")).set("properties", example.at("/attributes/properties"));
        shown.set("filters", example.path("filters"));
        assertEquals(shown, example);
        example.at("/attributes/properties")
                .properties()
                .forEach(field -> assertEquals(told.at("/attributes/properties/" + field.getKey()), field.getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CASTLE", "home", "%00", "HOME/attributes"})
    void knowsNoOtherKind(String kind) {
        Person.NOBODY
                .asks()
                .urlEncodingEnabled(false)
                .get("/v1/kinds/" + kind)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void refusesParametersItDoesNotKnow() {
        Person.NOBODY.asks().get("/v1/kinds?limit=3").then().statusCode(400);
    }
}
