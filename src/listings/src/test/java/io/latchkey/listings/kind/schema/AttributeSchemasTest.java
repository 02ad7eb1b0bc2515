package io.latchkey.listings.kind.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.latchkey.listings.kind.AttributeDefinition;
import io.latchkey.listings.kind.AttributeType;
import io.latchkey.listings.kind.AttributeValue;
import io.latchkey.listings.kind.AttributeValue.Choices;
import io.latchkey.listings.kind.AttributeValue.Numeric;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.kind.Kinds;
import io.latchkey.listings.kind.schema.AttributeSchemas.Reading;
import io.latchkey.listings.offer.Fault;
import io.latchkey.listings.offer.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttributeSchemasTest {

    /** As strict as the service's own. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final AttributeSchemas schemas = new AttributeSchemas();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsToTheRulesOfJsonSchema(Kind kind) {
        Schema rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), rules.validate(schemas.schema(kind)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void acceptsItsOwnExamples(Kind kind) {
        JsonNode schema = schemas.schema(kind);
        for (AttributeDefinition attribute : Kinds.of(kind).attributes()) {
            JsonNode examples = schema.at("/properties/" + attribute.name() + "/examples");
            for (JsonNode example : examples) {
                JsonNode value =
                        attribute.type().isList() ? JSON.createArrayNode().add(example) : example;
                JsonNode given = JSON.createObjectNode().set(attribute.name(), value);
                List<Fault> faults =
                        schemas.read(kind, given) instanceof Reading.Refused(List<Fault> found) ? found : List.of();
                assertTrue(
                        faults.stream().allMatch(fault -> fault.detail().startsWith("is needed")),
                        () -> given + ": " + faults);
            }
        }
    }

    @Test
    void readsWhatTheApiAlwaysTook() {
        assertEquals(
                new Attributes(Map.<String, AttributeValue>of(
                        "bedrooms", new Numeric(BigDecimal.ONE),
                        "bathrooms", new Numeric(new BigDecimal("1.5")),
                        "amenities", new Choices(Set.of("Wifi")))),
                read(Kind.HOME, "{'bedrooms':1,'beds':null,'bathrooms':'1.5','amenities':['Wifi']}"));
        read(
                Kind.CAR,
                "{'make':' Saab ','model':'9-3','year':1999,'seats':5,'fuel':'PETROL','gearbox':'MANUAL',"
                        + "'kilometresIncluded':200,'amenities':[]}");
        read(Kind.OFFICE, "{'seats':8,'areaSquareMetres':40,'floor':-1,'amenities':null}");
    }

    @Test
    void takesListsThatAreLeftOutForEmptyOnes() {
        assertEquals(read(Kind.MEETING_ROOM, "{}"), read(Kind.MEETING_ROOM, "{'amenities':[],'layouts':null}"));
    }

    @Test
    void tidiesTextsAndKeepsOneOfTheSame() {
        Attributes car = read(Kind.CAR, "{'make':' Saab ','model':'9-3','year':1999,'amenities':['Wifi ','wifi']}");
        assertEquals(new AttributeValue.Words("Saab"), car.values().get("make"));
        assertEquals(new Choices(Set.of("Wifi")), car.values().get("amenities"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HOME; {'bedrooms':-1}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':101}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':1.5}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':'2'}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':'NaN'}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':true}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':[2]}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':{}}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':99999999999999999999}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':1e999999999}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':-1e999999999}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':1e400}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':18446744073709551618}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':4294967298}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bedrooms':1e-999999999}; /attributes/bedrooms; must be a whole number from 0 to 100",
                "HOME; {'bathrooms':1.5}; /attributes/bathrooms; must be text",
                "HOME; {'bathrooms':'1.3'}; /attributes/bathrooms; must be text",
                "HOME; {'bathrooms':'-1'}; /attributes/bathrooms; must be text",
                "HOME; {'bathrooms':'100.5'}; /attributes/bathrooms; must be text",
                "HOME; {'bathrooms':''}; /attributes/bathrooms; must be text",
                "HOME; {'bathrooms':'1.5\\n'}; /attributes/bathrooms; must be text",
                "HOME; {'bathrooms':'١'}; /attributes/bathrooms; must be text",
                "HOME; {'propertyType':'PALACE'}; /attributes/propertyType; must be one of APARTMENT",
                "HOME; {'propertyType':'loft'}; /attributes/propertyType; must be one of APARTMENT",
                "HOME; {'petsAllowed':'true'}; /attributes/petsAllowed; must be true or false",
                "HOME; {'petsAllowed':1}; /attributes/petsAllowed; must be true or false",
                "HOME; {'amenities':'Wifi'}; /attributes/amenities; must be a list",
                "HOME; {'amenities':['Wifi','Wifi']}; /attributes/amenities; must be a list of at most 200 different",
                "HOME; {'amenities':['Wifi',null]}; /attributes/amenities/1; must be text of 1 to 200",
                "HOME; {'amenities':['Wifi',7]}; /attributes/amenities/1; must be text of 1 to 200",
                "HOME; {'amenities':['']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'amenities':['  ']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'amenities':['\\u2003']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'amenities':['Wifi|Pool']}; /attributes/amenities/0; without |",
                "HOME; {'amenities':['Wi\\u0000fi']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'amenities':['Wifi\\n']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'amenities':['Wi\\tfi']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'amenities':['Wi\\u202Efi']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'amenities':['Wi\\u2028fi']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'amenities':['Wi\\ud800fi']}; /attributes/amenities/0; must be text of 1 to 200",
                "HOME; {'wheels':4}; /attributes/wheels; is no attribute of HOME; there are amenities",
                "HOME; {'a/b~c':4}; /attributes/a~1b~0c; is no attribute of HOME",
                "HOME; {'Bedrooms':4}; /attributes/Bedrooms; is no attribute of HOME",
                "HOME; {'fuel':'DIESEL'}; /attributes/fuel; is no attribute of HOME",
                "HOME; []; /attributes; must be an object",
                "HOME; 7; /attributes; must be an object",
                "CAR; {'model':'9-3','year':1999}; /attributes/make; is needed for CAR: must be text of 1 to 60",
                "CAR; {'make':null,'model':'9-3','year':1999}; /attributes/make; is needed for CAR",
                "CAR; {'make':'\\t','model':'9-3','year':1999}; /attributes/make; must be text of 1 to 60",
                "CAR; {'make':'Saab','model':'9-3','year':2101}; /attributes/year; must be a whole number from 1885",
                "MEETING_ROOM; {'layouts':['BED']}; /attributes/layouts/0; must be a list of different ones of BOARDROOM",
                "OFFICE; {'floor':301}; /attributes/floor; must be a whole number from -20 to 300"
            })
    void refusesAndSaysWhereAndWhatIsRight(Kind kind, String given, String pointer, String detail) {
        List<Fault> faults = faults(kind, given);
        assertEquals(List.of(pointer), faults.stream().map(Fault::pointer).toList());
        assertTrue(
                faults.getFirst().detail().contains(detail), faults.getFirst().detail());
    }

    @Test
    void takesANumberForWhatItIsHoweverItIsWritten() {
        assertEquals(read(Kind.HOME, "{'bedrooms':20}"), read(Kind.HOME, "{'bedrooms':2e1}"));
        assertEquals(read(Kind.HOME, "{'bedrooms':2}"), read(Kind.HOME, "{'bedrooms':2.0}"));
    }

    @Test
    void tellsEverythingThatIsWrong() {
        assertEquals(
                Set.of("/attributes/make", "/attributes/model", "/attributes/year", "/attributes/wheels"),
                faults(Kind.CAR, "{'wheels':4}").stream().map(Fault::pointer).collect(Collectors.toSet()));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        read(Kind.HOME, "{'amenities':['" + "😀".repeat(200) + "']}");
        assertEquals(
                1,
                faults(Kind.HOME, "{'amenities':['" + "😀".repeat(201) + "']}").size());
    }

    @Test
    void refusesTwoHundredAndOneAmenities() {
        String many = IntStream.range(0, 201).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(","));
        assertEquals(
                "/attributes/amenities",
                faults(Kind.HOME, "{'amenities':[" + many + "]}").getFirst().pointer());
    }

    @Test
    void readsWhatEarlierReleasesStored() throws JsonProcessingException {
        JsonNode stored = JSON.readTree(
                """
                {"type":"STAY","bedrooms":1,"beds":null,"bathrooms":1.50,"amenities":["Wifi","Wifi","A|B"]}""");
        assertEquals(
                "{\"amenities\":[\"Wifi\",\"A|B\"],\"bathrooms\":\"1.5\",\"bedrooms\":1}",
                AttributeJson.spoken(AttributeJson.read(stored)).toString());
    }

    @Test
    void buildsAFormForEveryType() {
        for (Kind kind : Kind.values()) {
            for (AttributeDefinition attribute : Kinds.of(kind).attributes()) {
                JsonNode field = schemas.schema(kind).at("/properties/" + attribute.name());
                assertEquals(attribute.title(), field.path("title").asText());
                assertEquals(
                        attribute.type().isList() ? "array" : type(attribute.type()),
                        field.path("type").asText());
            }
        }
        assertEquals(
                "[\"make\",\"model\",\"year\"]",
                schemas.schema(Kind.CAR).path("required").toString());
    }

    private static String type(AttributeType type) {
        return switch (type) {
            case AttributeType.WholeNumber number -> "integer";
            case AttributeType.YesNo flag -> "boolean";
            default -> "string";
        };
    }

    private Attributes read(Kind kind, String given) {
        Reading reading = schemas.read(kind, parse(given));
        return assertInstanceOf(Reading.Read.class, reading, reading::toString).attributes();
    }

    private List<Fault> faults(Kind kind, String given) {
        return assertInstanceOf(Reading.Refused.class, schemas.read(kind, parse(given)))
                .faults();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
