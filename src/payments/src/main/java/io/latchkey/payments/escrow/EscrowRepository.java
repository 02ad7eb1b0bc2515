package io.latchkey.payments.escrow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class EscrowRepository implements PanacheRepositoryBase<Escrow, UUID> {}
