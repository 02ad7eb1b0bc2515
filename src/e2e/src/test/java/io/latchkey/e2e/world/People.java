package io.latchkey.e2e.world;

import io.latchkey.devkit.world.World;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Signs up new people at the real Keycloak and signs them in. */
public final class People {

    private final World world;
    private final URI keycloak;

    public People(World world) {
        this.world = world;
        this.keycloak = URI.create(world.issuer().toString().replaceFirst("/realms/.*", ""));
    }

    /** So many new people, as the API sees them. */
    public List<Api> signUp(String name, int count) {
        Api admin = new Api(keycloak).as(adminToken());
        // Hashing a hundred passwords as carefully as Keycloak does takes longer than the race they are made for.
        admin.put(
                        "/admin/realms/latchkey",
                        Map.of("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"))
                .expect(204);
        return IntStream.range(0, count)
                .mapToObj(number -> signUp(admin, name + "-" + number))
                .toList();
    }

    public Api signUp(String name) {
        return signUp(name, 1).getFirst();
    }

    private Api signUp(Api admin, String login) {
        admin.post(
                        "/admin/realms/latchkey/users",
                        Map.of(
                                "username",
                                login,
                                "email",
                                login + "@example.org",
                                "firstName",
                                login,
                                "lastName",
                                "Example",
                                "enabled",
                                true,
                                "emailVerified",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", login, "temporary", false))))
                .expect(201);
        return new Api(world.address()).as(world.tokens().ofLogin(login, login));
    }

    private String adminToken() {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=admin";
        return new Api(keycloak)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/realms/master/protocol/openid-connect/token", form)
                .expect(200)
                .text("access_token");
    }
}
