package io.latchkey.devkit.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * What a host does to put something on offer. Each step may be repeated: the external reference keeps a listing from
 * being made twice, and a key made of the content keeps dates from being closed twice.
 *
 * @param actingFor the host an operator acts for; null for a host's own token
 */
public record Hosting(Api api, UUID actingFor) {

    /** How long bookings may take to hear of a new listing. */
    private static final Backoff UNTIL_KNOWN =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMinutes(2));

    /** 409 with {@code listingId} when its external reference is used already. */
    public Reply create(JsonNode listing) {
        return send(Call.post("/v1/listings", listing));
    }

    public Reply get(String listingId) {
        return send(Call.get("/v1/listings/" + listingId));
    }

    /** Those not archived and archived alike, at most a page of a hundred. */
    public Reply mine() {
        return send(Call.get("/v1/me/listings?limit=100"));
    }

    public Reply publish(String listingId) {
        return send(Call.post("/v1/listings/" + listingId + "/publish", null));
    }

    /** Waits while bookings does not know the listing yet. */
    public Reply close(String listingId, JsonNode blocks) {
        UUID key = UUID.nameUUIDFromBytes((listingId + " " + blocks).getBytes(StandardCharsets.UTF_8));
        Call call = Call.post("/v1/listings/" + listingId + "/blocks", blocks).withIdempotencyKey(key.toString());
        Duration waited = Duration.ZERO;
        for (int attempt = 0; ; attempt++) {
            Reply reply = send(call);
            Duration pause = UNTIL_KNOWN.pause(attempt, Duration.ZERO);
            waited = waited.plus(pause);
            if (reply.status() != 404 || waited.compareTo(UNTIL_KNOWN.patience()) > 0) {
                return reply;
            }
            Api.sleep(pause);
        }
    }

    private Reply send(Call call) {
        return api.send(actingFor == null ? call : call.actingFor(actingFor));
    }
}
