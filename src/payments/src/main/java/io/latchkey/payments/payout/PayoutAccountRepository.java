package io.latchkey.payments.payout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PayoutAccountRepository implements PanacheRepositoryBase<PayoutAccount, UUID> {}
