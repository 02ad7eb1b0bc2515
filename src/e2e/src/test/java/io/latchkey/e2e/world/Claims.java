package io.latchkey.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What guest, host and operator do about a claim. */
public final class Claims {

    private Claims() {}

    public static JsonNode made(Api claimant, JsonNode booking, Map<String, Object> claim) {
        return claimant.once()
                .post("/v1/bookings/" + booking.get("id").asText() + "/claims", claim)
                .expect(201)
                .json();
    }

    /** A PDF of a few words, as a browser's form would send it. */
    public static JsonNode shows(Api side, JsonNode claim, String name, String words) {
        String form =
                """
                --form\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %%PDF-1.4
                %% %s
                %%%%EOF\r
                --form--\r
                """
                        .formatted(name, words);
        return side.with("Content-Type", "multipart/form-data; boundary=form")
                .post(path(claim) + "/evidence", form)
                .expect(201)
                .json();
    }

    public static JsonNode seenIn(String state, Api side, JsonNode claim) {
        return Eventually.get(
                "the claim is " + state,
                () -> side.get(path(claim)).expect(200).json(),
                seen -> seen.get("state").asText().equals(state));
    }

    public static JsonNode decided(Api operator, JsonNode claim, Map<String, Object> decision) {
        return operator.once()
                .post("/v1/operator/claims/" + claim.get("id").asText() + "/decide", decision)
                .expect(200)
                .json();
    }

    private static String path(JsonNode claim) {
        return "/v1/claims/" + claim.get("id").asText();
    }
}
