package io.latchkey.devkit.front;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which service answers a path. The first row that matches decides. */
final class Routes {
    private static final Set<String> ANY = Set.of();

    private static final List<Route> TABLE = List.of(
            // What only our services say to each other is not there for anybody else.
            hidden(ANY, "/v1/(calendar-copies|charges|unit-retirements)(/.*)?"),
            hidden(Set.of("PUT"), "/v1/payments/[^/]+"),
            hidden(
                    ANY,
                    "/v1/payments/[^/]+/(capture|charge|void|settlements|take-backs|deposit-settlements|freezes|thaws)"),
            hidden(ANY, "/v1/sandbox(/.*)?"),
            to(
                    Service.BOOKINGS,
                    "/v1/listings/[^/]+/(calendar|slots|blocks|calendar-feeds|calendar-export|reviews)(/.*)?"),
            to(Service.BOOKINGS, "/v1/(hosts|guests)/[^/]+/reviews"),
            to(Service.LISTINGS, "/v1/(me/|operator/|events/)?listings(/.*)?"),
            to(Service.LISTINGS, "/v1/listing-(facets|clusters)"),
            to(Service.LISTINGS, "/v1/me/(favorites|host-profile|co-hosted-listings)(/.*)?"),
            to(Service.LISTINGS, "/v1/hosts(/.*)?"),
            to(Service.LISTINGS, "/v1/kinds(/.*)?"),
            to(Service.LISTINGS, "/v1/photos/.+"),
            to(Service.PAYMENTS, "/v1/bookings/[^/]+/(payment|ledger|receipt)(/.*)?"),
            to(Service.PAYMENTS, "/v1/(payments|providers|events/payments)(/.*)?"),
            to(Service.PAYMENTS, "/v1/operator/(ledger|payments|payout-runs|payouts)(/.*)?"),
            to(
                    Service.PAYMENTS,
                    "/v1/operator/(reconciliations|reconciliation-cases|disputes|stuck-work|actions)(/.*)?"),
            to(Service.PAYMENTS, "/v1/me/(payout-account|payouts|balance|statements)(/.*)?"),
            to(Service.BOOKINGS, "/v1/.+"));

    /** Spellings of a path that a service might read in another way than this table does; no path of ours needs them. */
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/\\.{1,2}(/|$)|[;%\\\\]");

    /** Whose bodies are files. */
    private static final Pattern FILES = Pattern.compile("/v1/(claims/[^/]+/evidence|listings/[^/]+/photos)");

    private Routes() {}

    static boolean takesFiles(String path) {
        return path != null && FILES.matcher(path).matches();
    }

    /** @param service nothing if the path is hidden */
    private record Route(Set<String> methods, Pattern path, Optional<Service> service) {
        boolean matches(String method, String asked) {
            return (methods.isEmpty() || methods.contains(method))
                    && path.matcher(asked).matches();
        }
    }

    /** The service for a request, or nothing if there is none for the public. */
    static Optional<Service> find(String method, String path) {
        if (AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        return TABLE.stream()
                .filter(route -> route.matches(method, path))
                .findFirst()
                .flatMap(Route::service);
    }

    private static Route to(Service service, String path) {
        return new Route(ANY, Pattern.compile(path), Optional.of(service));
    }

    private static Route hidden(Set<String> methods, String path) {
        return new Route(methods, Pattern.compile(path), Optional.empty());
    }
}
