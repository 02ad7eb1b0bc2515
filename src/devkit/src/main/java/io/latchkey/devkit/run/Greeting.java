package io.latchkey.devkit.run;

import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.Ports;
import io.latchkey.devkit.world.World;
import java.net.URI;

/** What a newcomer reads when everything runs: where, who, and the first five calls. */
final class Greeting {
    private Greeting() {}

    static String of(World world, double seconds) {
        Ports ports = world.ports();
        return """

                Latchkey runs, after %.1f s.

                  API         http://localhost:%d        try it at http://localhost:%d/docs
                  Keycloak    %s        administrator: admin, password admin
                  PostgreSQL  127.0.0.1:%d            databases, users and passwords: listings, bookings, payments

                People: hanna (host), gustav (guest), olga (operator); the password is the name. A token:

                  token() { curl -s %s/protocol/openid-connect/token \\
                    -d grant_type=password -d client_id=latchkey-demo -d username=$1 -d password=$1 \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/'; }

                Five calls to begin with:

                %s
                Ctrl-C stops everything; the data stay.
                """
                .formatted(
                        seconds,
                        ports.of(Port.FRONT),
                        ports.of(Port.FRONT),
                        world.issuer().resolve("/"),
                        ports.of(Port.POSTGRES),
                        world.issuer(),
                        FirstCalls.of(URI.create("http://localhost:" + ports.of(Port.FRONT)))
                                .indent(2));
    }
}
