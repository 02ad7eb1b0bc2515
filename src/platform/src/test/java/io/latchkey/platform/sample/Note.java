package io.latchkey.platform.sample;

import io.latchkey.kernel.money.Money;
import io.latchkey.platform.store.MoneyType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.CompositeType;

@Entity
public class Note {

    @Id
    private UUID id;

    private String text;

    @CompositeType(MoneyType.class)
    @AttributeOverride(name = "amountMinor", column = @Column(name = "price_minor"))
    @AttributeOverride(name = "currency", column = @Column(name = "price_currency"))
    private Money price;

    protected Note() {}

    Note(UUID id, String text, Money price) {
        this.id = id;
        this.text = text;
        this.price = price;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    Money price() {
        return price;
    }
}
