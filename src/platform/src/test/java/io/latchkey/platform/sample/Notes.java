package io.latchkey.platform.sample;

import io.latchkey.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Notes through Hibernate, each call its own transaction and session. */
@ApplicationScoped
public class Notes {

    private final EntityManager entities;

    public Notes(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void store(UUID id, String text, Money price) {
        entities.persist(new Note(id, text, price));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Money priceOf(UUID id) {
        return entities.find(Note.class, id).price();
    }
}
