package io.latchkey.devkit.run;

/** The first five calls to try: from a search to a paid booking. */
final class FirstCalls {
    private FirstCalls() {}

    static String of(String api) {
        return """
                curl -s '%1$s/v1/listings?near=51.2194,4.4025&radiusKm=25' | jq '.items[] | {id, title}'
                LISTING=<an id from there>; FROM=$(date -d '+30 days' +%%F); TO=$(date -d '+33 days' +%%F)
                curl -s "%1$s/v1/listings/$LISTING/calendar?from=$FROM&to=$TO" | jq
                QUOTE=$(curl -s %1$s/v1/quotes -H "Authorization: Bearer $(token gustav)" -H 'Content-Type: application/json' \\
                  -d "{\\"listingId\\":\\"$LISTING\\",\\"per\\":\\"NIGHT\\",\\"from\\":\\"$FROM\\",\\"to\\":\\"$TO\\",\\"guests\\":1,\\"units\\":1}" | jq -r .id)
                PAYMENT=$(curl -s %1$s/v1/bookings -H "Authorization: Bearer $(token gustav)" -H 'Content-Type: application/json' \\
                  -H "Idempotency-Key: $(uuidgen)" -d "{\\"quoteId\\":\\"$QUOTE\\"}" | jq -r .paymentId)
                curl -s %1$s/v1/payments/$PAYMENT/confirm -H "Authorization: Bearer $(token gustav)" -H 'Content-Type: application/json' \\
                  -H "Idempotency-Key: $(uuidgen)" -d '{"paymentMethod":"sandbox_ok"}' | jq
                """
                .formatted(api);
    }
}
