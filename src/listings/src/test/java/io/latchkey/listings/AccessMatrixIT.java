package io.latchkey.listings;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint, asked by everybody: who gets what is written here once. */
@QuarkusTest
class AccessMatrixIT extends ListingsService {

    /** Who asks, in the order of each row's answers. */
    private static final List<String> WHO =
            List.of("nobody", "a stranger", "another host", "its host", "an operator", "a service");

    static Stream<Arguments> matrix() {
        return Stream.of(
                row("GET", "/v1/listings", "-", 200, 200, 200, 200, 200, 200),
                row("GET", "/v1/kinds", "-", 200, 200, 200, 200, 200, 200),
                row("GET", "/v1/kinds/HOME", "-", 200, 200, 200, 200, 200, 200),
                row("GET", "/v1/listings/{id}", "PUBLISHED", 200, 200, 200, 200, 200, 200),
                row("GET", "/v1/listings/{id}", "DRAFT", 404, 404, 404, 200, 200, 404),
                row("POST", "/v1/listings", "-", 401, 201, 201, 201, 201, 403),
                row("PATCH", "/v1/listings/{id}", "PUBLISHED", 401, 403, 403, 200, 403, 403),
                row("PATCH", "/v1/listings/{id}", "DRAFT", 401, 404, 404, 200, 403, 403),
                row("POST", "/v1/listings/{id}/publish", "DRAFT", 401, 404, 404, 200, 403, 403),
                row("POST", "/v1/listings/{id}/pause", "PUBLISHED", 401, 403, 403, 200, 403, 403),
                row("POST", "/v1/listings/{id}/pause", "DRAFT", 401, 404, 404, 409, 409, 403),
                row("POST", "/v1/listings/{id}/archive", "PUBLISHED", 401, 403, 403, 200, 403, 403),
                row("POST", "/v1/listings/{id}/archive", "DRAFT", 401, 404, 404, 200, 403, 403),
                row("POST", "/v1/listings/{id}/approve", "PUBLISHED", 401, 403, 403, 403, 409, 403),
                row("GET", "/v1/listings/{id}/units", "PUBLISHED", 401, 403, 403, 200, 200, 403),
                row("GET", "/v1/listings/{id}/units", "DRAFT", 401, 404, 404, 200, 200, 403),
                row("POST", "/v1/listings/{id}/units/{unit}/archive", "PUBLISHED", 401, 403, 403, 200, 403, 403),
                row("POST", "/v1/listings/{id}/units/{unit}/archive", "DRAFT", 401, 404, 404, 200, 403, 403),
                row("GET", "/v1/me/listings", "-", 401, 200, 200, 200, 200, 403),
                row("GET", "/v1/me/favorites", "-", 401, 200, 200, 200, 200, 403),
                row("PUT", "/v1/me/favorites/{id}", "PUBLISHED", 401, 204, 204, 204, 204, 403),
                row("PUT", "/v1/me/favorites/{id}", "DRAFT", 401, 404, 404, 204, 204, 403),
                row("DELETE", "/v1/me/favorites/{id}", "DRAFT", 401, 204, 204, 204, 204, 403),
                row("GET", "/v1/hosts/{host}", "PUBLISHED", 200, 200, 200, 200, 200, 200),
                row("GET", "/v1/hosts/{host}", "DRAFT", 404, 404, 404, 404, 404, 404),
                row("GET", "/v1/me/host-profile", "-", 401, 404, 404, 404, 404, 403),
                row("PUT", "/v1/me/host-profile", "-", 401, 412, 412, 412, 412, 403),
                row("GET", "/v1/operator/listings", "-", 401, 403, 403, 403, 200, 403),
                row("GET", "/v1/events/listings", "-", 401, 403, 403, 403, 200, 200));
    }

    private static Arguments row(String method, String path, String state, Integer... answers) {
        return Arguments.of(method, path, state, List.of(answers));
    }

    @ParameterizedTest(name = "{0} {1} of a listing {2}")
    @MethodSource("matrix")
    void letsEverybodyDoWhatIsTheirsAndNothingElse(String method, String path, String state, List<Integer> answers) {
        for (int i = 0; i < WHO.size(); i++) {
            Person host = Person.someone();
            Bodies pair = aHome().with("/unitCount", "2");
            String id = state.equals("PUBLISHED") ? host.publishes(pair) : host.drafts(pair);
            String unit = host.reads(id).path("unitIds[0]");
            String version = host.reads(id).header("ETag");
            RequestSpecification request = who(WHO.get(i), host).asks().header("If-Match", version);
            if (method.equals("POST") && path.equals("/v1/listings")) {
                request.body(aHome().toString());
            } else if (path.equals("/v1/me/host-profile") && method.equals("PUT")) {
                request.body("{\"displayName\":\"Somebody\"}");
            } else if (method.equals("PATCH")) {
                request.body("{\"title\":\"Changed by somebody\"}");
            }
            int answer = request.request(
                            method,
                            path.replace("{id}", id)
                                    .replace("{unit}", unit)
                                    .replace("{host}", host.id().toString()))
                    .statusCode();
            assertEquals(answers.get(i), answer, method + " " + path + " (" + state + ") by " + WHO.get(i));
            int versionNow = host.reads(id).path("version");
            boolean mayChange = answers.get(i) == 200 && !method.equals("GET");
            assertEquals(mayChange, !version.equals("\"" + versionNow + "\""), "a refusal changes nothing");
        }
    }

    private static Person who(String name, Person host) {
        return switch (name) {
            case "nobody" -> Person.NOBODY;
            case "its host" -> host;
            case "an operator" -> Person.operator();
            case "a service" -> Person.service();
            case "another host" -> anotherHost();
            default -> Person.someone();
        };
    }

    private static Person anotherHost() {
        Person other = Person.someone();
        other.publishes(aHome());
        return other;
    }
}
