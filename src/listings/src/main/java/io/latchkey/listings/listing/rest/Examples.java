package io.latchkey.listings.listing.rest;

/** Bodies as the OpenAPI file shows them. A test sends the one that creates, so that it is always right. */
final class Examples {

    static final String NEW_HOME =
            """
            {
              "kind": "HOME",
              "title": "Private studio in Zurenborg",
              "description": "A studio with a garden, ten minutes from the station.",
              "location": {
                "latitude": 51.2045371,
                "longitude": 4.4253839,
                "address": "Dageraadplaats 1",
                "city": "Antwerp",
                "countryCode": "BE"
              },
              "timeZone": "Europe/Brussels",
              "attributes": {"bedrooms": 1, "beds": 1, "bathrooms": "1.0", "amenities": ["Wifi"]},
              "externalReference": "airbnb:50904",
              "terms": {
                "currency": "EUR",
                "rates": [{"per": "NIGHT", "base": {"amountMinor": 9900, "currency": "EUR"}}],
                "lengthDiscounts": [{"per": "NIGHT", "minLength": 7, "basisPoints": 1000}],
                "capacity": 2
              }
            }""";

    static final String PATCH =
            """
            {
              "terms": {
                "rates": [{
                  "per": "NIGHT",
                  "base": {"amountMinor": 9900, "currency": "EUR"},
                  "weekend": {"amountMinor": 11900, "currency": "EUR"}
                }]
              }
            }""";

    static final String HOME =
            """
            {
              "id": "019abc00-0000-7000-8000-000000000001",
              "hostId": "019abc00-0000-7000-8000-000000000002",
              "state": "DRAFT",
              "kind": "HOME",
              "title": "Private studio in Zurenborg",
              "description": "A studio with a garden, ten minutes from the station.",
              "location": {
                "latitude": 51.2045371,
                "longitude": 4.4253839,
                "address": "Dageraadplaats 1",
                "city": "Antwerp",
                "countryCode": "BE",
                "exact": true
              },
              "timeZone": "Europe/Brussels",
              "unitUse": "ANY",
              "unitCount": 1,
              "calendarGroup": "019abc00-0000-7000-8000-000000000001",
              "unitIds": ["019abc00-0000-7000-8000-000000000003"],
              "attributes": {"bedrooms": 1, "beds": 1, "bathrooms": "1.0", "amenities": ["Wifi"]},
              "externalReference": "airbnb:50904",
              "terms": {
                "currency": "EUR",
                "rates": [{"per": "NIGHT", "base": {"amountMinor": 9900, "currency": "EUR"}, "weekdays": []}],
                "seasonalRates": [],
                "priceBounds": [],
                "lengthDiscounts": [{"per": "NIGHT", "minLength": 7, "basisPoints": 1000}],
                "earlyBirdDiscounts": [],
                "lastMinuteDiscounts": [],
                "extras": [],
                "taxes": [],
                "capacity": 2,
                "checkInTime": "15:00",
                "checkOutTime": "11:00",
                "openingHours": [],
                "stepMinutes": 30,
                "stayRules": [{"per": "NIGHT", "min": 1, "max": 365, "mode": "ON_ARRIVAL"}],
                "weekdayStayRules": [],
                "seasonalStayRules": [],
                "arrivalWeekdays": [],
                "departureWeekdays": [],
                "closedToArrival": [],
                "closedToDeparture": [],
                "advanceNotice": "PT0S",
                "bookingWindow": "P730D",
                "turnaroundBefore": "PT0S",
                "turnaround": "PT0S",
                "caps": [],
                "instantBook": true,
                "cancellationPolicy": "FLEXIBLE",
                "houseRules": ""
              },
              "photos": [],
              "rights": ["CALENDAR", "BOOKINGS", "LISTING", "MONEY"],
              "rating": {"count": 0},
              "version": 1,
              "createdAt": "2026-07-01T10:00:00Z",
              "updatedAt": "2026-07-01T10:00:00Z"
            }""";

    static final String PHOTO =
            """
            {
              "id": "019abc00-0000-7000-8000-000000000004",
              "caption": "The garden",
              "width": 1920,
              "height": 1280,
              "urls": {
                "small": "/v1/photos/019abc00-0000-7000-8000-000000000004/small",
                "medium": "/v1/photos/019abc00-0000-7000-8000-000000000004/medium",
                "large": "/v1/photos/019abc00-0000-7000-8000-000000000004/large"
              }
            }""";

    static final String NEW_ROOM =
            """
            {
              "kind": "ROOM",
              "title": "The garden room of the house in Zurenborg",
              "location": {"latitude": 51.2045371, "longitude": 4.4253839, "city": "Antwerp", "countryCode": "BE"},
              "sharesUnits": {
                "listingId": "019abc00-0000-7000-8000-000000000001",
                "unitIds": ["019abc00-0000-7000-8000-000000000003"]
              },
              "terms": {
                "currency": "EUR",
                "rates": [{
                  "per": "NIGHT",
                  "base": {"amountMinor": 4900, "currency": "EUR"},
                  "weekdays": [{"weekday": "FRIDAY", "price": {"amountMinor": 5900, "currency": "EUR"}}]
                }],
                "extras": [{
                  "code": "BREAKFAST",
                  "name": "Breakfast",
                  "price": {"amountMinor": 1200, "currency": "EUR"},
                  "charged": "PER_PERSON_AND_TIME"
                }],
                "earlyBirdDiscounts": [{"daysAhead": 60, "basisPoints": 1000}],
                "nonRefundableDiscount": 1000,
                "weekdayStayRules": [{"per": "NIGHT", "weekday": "FRIDAY", "min": 2, "max": 14}],
                "sameDayUntil": "18:00",
                "turnaround": "PT4H",
                "capacity": 2
              }
            }""";

    static final String CO_HOST =
            """
            {
              "personId": "019abc00-0000-7000-8000-000000000006",
              "rights": ["CALENDAR", "BOOKINGS"],
              "since": "2027-01-10T09:00:00Z"
            }""";

    static final String UNIT =
            """
            {
              "id": "019abc00-0000-7000-8000-000000000003",
              "position": 0,
              "state": "ACTIVE",
              "sharedBy": ["019abc00-0000-7000-8000-000000000004"]
            }""";

    private Examples() {}
}
