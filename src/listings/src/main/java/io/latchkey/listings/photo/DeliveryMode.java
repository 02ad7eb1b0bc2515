package io.latchkey.listings.photo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this deployment sends clients to the file store for pictures, or hands them out itself. */
@ApplicationScoped
public class DeliveryMode {

    /** What {@code latchkey.photos.delivery} may say. */
    enum Kind {
        PROXIED,
        SIGNED
    }

    private final Kind kind;

    public DeliveryMode(@ConfigProperty(name = "latchkey.photos.delivery") Kind kind) {
        this.kind = kind;
    }

    /** A store that signs nothing, as a folder, is not asked in vain: then pictures are handed out here. */
    public boolean isSigned() {
        return kind == Kind.SIGNED;
    }
}
