package io.latchkey.devkit.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** The first five calls to try, ready to paste: from a search to a paid booking. They need curl and sed only. */
final class FirstCalls {
    private static final String SEARCH = "/v1/listings?near=38.7085,-9.1365&radiusKm=25&kind=HOME";
    private static final int DAYS_AHEAD = 60;

    private FirstCalls() {}

    /** With the id of the demo world's flat in Lisbon, if it is there. */
    static String of(URI api) {
        LocalDate from = LocalDate.now(Clock.systemUTC()).plusDays(DAYS_AHEAD);
        return """
                get() { sed "s/.*\\"$1\\":\\"\\([^\\"]*\\)\\".*/\\1/"; }
                as()  { who=$1; shift; curl -s "$@" -H "Authorization: Bearer $(token $who)" -H 'Content-Type: application/json'; }

                curl -s '%1$s%2$s'
                curl -s '%1$s/v1/listings/%3$s/calendar?from=%4$s&to=%5$s'
                QUOTE=$(as gustav %1$s/v1/quotes \\
                  -d '{"listingId":"%3$s","per":"NIGHT","from":"%4$s","to":"%5$s","guests":2,"units":1}' | get id)
                PAYMENT=$(as gustav %1$s/v1/bookings -H "Idempotency-Key: booking-$QUOTE" -d "{\\"quoteId\\":\\"$QUOTE\\"}" | get paymentId)
                as gustav %1$s/v1/payments/$PAYMENT/confirm -H "Idempotency-Key: payment-$QUOTE" -d '{"paymentMethod":"sandbox_ok"}'
                """
                .formatted(api, SEARCH, firstListing(api), from, from.plusDays(3));
    }

    private static String firstListing(URI api) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(SEARCH))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            JsonNode id = new ObjectMapper().readTree(answer).at("/items/0/id");
            return id.isMissingNode() ? "<id>" : id.asText();
        } catch (IOException e) {
            return "<id>";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "<id>";
        }
    }
}
