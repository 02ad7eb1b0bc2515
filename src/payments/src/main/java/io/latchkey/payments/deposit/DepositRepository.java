package io.latchkey.payments.deposit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DepositRepository implements PanacheRepositoryBase<Deposit, UUID> {}
