package io.latchkey.payments.statement.rest;

/** For the OpenAPI file. */
final class StatementExamples {

    static final String CSV =
            """
            time,movement,booking,description,source,currency,amount,change,payable,inTransit,debt,balance
            2026-11-01T00:00:00Z,OPENING,,,,EUR,,,0.00,0.00,0.00,0.00
            2026-11-09T13:00:00.120Z,RELEASED,019abc00-0000-7000-8000-000000000005,"Attic room by the canal, 3 nights",\
            settlement:019abc00-0000-7000-8000-000000000009,EUR,257.06,257.06,257.06,0.00,0.00,257.06
            2026-12-01T00:00:00Z,CLOSING,,,,EUR,,,257.06,0.00,0.00,257.06
            """;

    static final String JSON =
            """
            {"month":"2026-11","zone":"UTC","currency":"EUR","complete":true,
             "opening":{"payable":{"amountMinor":0,"currency":"EUR"},"inTransit":{"amountMinor":0,"currency":"EUR"},
                        "debt":{"amountMinor":0,"currency":"EUR"},"balance":{"amountMinor":0,"currency":"EUR"}},
             "closing":{"payable":{"amountMinor":25706,"currency":"EUR"},"inTransit":{"amountMinor":0,"currency":"EUR"},
                        "debt":{"amountMinor":0,"currency":"EUR"},"balance":{"amountMinor":25706,"currency":"EUR"}},
             "totals":[{"kind":"RELEASED","count":1,"amount":{"amountMinor":25706,"currency":"EUR"},
               "change":{"payable":{"amountMinor":25706,"currency":"EUR"},"inTransit":{"amountMinor":0,"currency":"EUR"},
                         "debt":{"amountMinor":0,"currency":"EUR"},"balance":{"amountMinor":25706,"currency":"EUR"}}}],
             "items":[{"at":"2026-11-09T13:00:00.120Z","kind":"RELEASED",
               "bookingId":"019abc00-0000-7000-8000-000000000005","description":"Attic room by the canal, 3 nights",
               "source":"settlement:019abc00-0000-7000-8000-000000000009",
               "amount":{"amountMinor":25706,"currency":"EUR"},
               "change":{"payable":{"amountMinor":25706,"currency":"EUR"},"inTransit":{"amountMinor":0,"currency":"EUR"},
                         "debt":{"amountMinor":0,"currency":"EUR"},"balance":{"amountMinor":25706,"currency":"EUR"}}}]}""";

    private StatementExamples() {}
}
