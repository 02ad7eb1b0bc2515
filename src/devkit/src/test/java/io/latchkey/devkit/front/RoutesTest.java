package io.latchkey.devkit.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "GET,  /v1/listings, listings",
        "GET,  /v1/listings/4711, listings",
        "POST, /v1/listings/4711/publish, listings",
        "POST, /v1/listings/4711/photos, listings",
        "DELETE, /v1/listings/4711/photos/1, listings",
        "GET,  /v1/photos/4711/small, listings",
        "GET,  /v1/me/listings, listings",
        "GET,  /v1/operator/listings, listings",
        "GET,  /v1/operator/listings/4711, listings",
        "GET,  /v1/events/listings, listings",
        "GET,  /v1/listings/4711/calendar, bookings",
        "GET,  /v1/listings/4711/slots, bookings",
        "POST, /v1/listings/4711/blocks, bookings",
        "DELETE, /v1/listings/4711/blocks/1, bookings",
        "GET,  /v1/listings/4711/calendar-feeds, bookings",
        "GET,  /v1/listings/4711/calendar-export, bookings",
        "GET,  /v1/listings/4711/reviews, bookings",
        "POST, /v1/quotes, bookings",
        "GET,  /v1/bookings, bookings",
        "POST, /v1/bookings/4711/cancel, bookings",
        "GET,  /v1/bookings/4711/cancellation-quote, bookings",
        "GET,  /v1/events/bookings, bookings",
        "POST, /v1/me/coupons, bookings",
        "GET,  /v1/operator/tax-rules, bookings",
        "GET,  /v1/cancellation-policies, bookings",
        "GET,  /v1/bookings/4711/payment, payments",
        "GET,  /v1/bookings/4711/ledger, payments",
        "GET,  /v1/bookings/4711/receipt, payments",
        "GET,  /v1/me/statements/2026-11, payments",
        "GET,  /v1/payments/4711, payments",
        "POST, /v1/payments/4711/confirm, payments",
        "PUT,  /v1/me/payout-account, payments",
        "GET,  /v1/me/payouts, payments",
        "GET,  /v1/me/balance, payments",
        "POST, /v1/providers/sandbox/webhooks, payments",
        "GET,  /v1/operator/ledger, payments",
        "GET,  /v1/operator/payments, payments",
        "POST, /v1/operator/payout-runs, payments",
        "POST, /v1/operator/payouts/4711/resolve-conflict, payments",
        "POST, /v1/operator/reconciliations, payments",
        "POST, /v1/operator/reconciliation-cases/4711/resolve, payments",
        "GET,  /v1/operator/stuck-work, payments",
        "GET,  /v1/operator/actions, payments",
        "GET,  /v1/events/payments, payments",
    })
    void findsTheServiceOf(String method, String path, String service) {
        assertEquals(Optional.of(Service.named(service)), Routes.find(method, path));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,  /v1/payments/4711",
        "POST, /v1/payments/4711/capture",
        "POST, /v1/payments/4711/void",
        "POST, /v1/payments/4711/settlements",
        "POST, /v1/payments/4711/take-backs",
        "POST, /v1/payments/4711/deposit-settlements",
        "POST, /v1/calendar-copies",
        "GET,  /v1/charges",
        "POST, /v1/unit-retirements",
        "PUT,  /v1/sandbox/clock",
        "GET,  /q/health",
        "GET,  /q/metrics",
        "GET,  /v2/listings",
        "GET,  /v1",
    })
    void hidesFromThePublic(String method, String path) {
        assertEquals(Optional.empty(), Routes.find(method, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/listings/../calendar-copies",
                "/v1/listings/%2e%2e/calendar-copies",
                "/v1//calendar-copies",
                "/v1/bookings/..%2Fpayments/1/capture",
                "/v1/payments/1/capture;x=1",
                "/v1/payments\\1\\capture",
                "/v1/payments/1/capture%00",
                "/v1/payments/1/%63apture",
            })
    void refusesPathsThatCanBeReadInTwoWays(String path) {
        assertEquals(Optional.empty(), Routes.find("POST", path));
    }
}
