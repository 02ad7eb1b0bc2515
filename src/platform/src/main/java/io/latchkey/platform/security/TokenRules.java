package io.latchkey.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a token must be beyond its signature, issuer, audience and times: an access token about somebody. */
@Singleton
public class TokenRules implements SecurityIdentityAugmentor {

    private static final String ACCESS = "Bearer";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Object type = token.getClaim("typ");
            if (token.getSubject() == null || type != null && !ACCESS.equalsIgnoreCase(type.toString())) {
                return Uni.createFrom().failure(new AuthenticationFailedException("not an access token"));
            }
        }
        return Uni.createFrom().item(identity);
    }
}
