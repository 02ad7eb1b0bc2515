package io.latchkey.platform.store;

import io.latchkey.kernel.money.Money;
import java.io.Serializable;
import java.util.Currency;
import java.util.Objects;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.usertype.CompositeUserType;

/**
 * Stores {@link Money} as a column pair, {@code bigint} and {@code char(3)}.
 *
 * <pre>{@code
 * @CompositeType(MoneyType.class)
 * @AttributeOverride(name = "amountMinor", column = @Column(name = "total_minor"))
 * @AttributeOverride(name = "currency", column = @Column(name = "total_currency"))
 * private Money total;
 * }</pre>
 */
public class MoneyType implements CompositeUserType<Money> {

    /** The columns' names and types, as Hibernate wants them told. */
    public static class Columns {
        long amountMinor;
        Currency currency;
    }

    @Override
    public Object getPropertyValue(Money money, int property) {
        return property == 0 ? (Object) money.amountMinor() : money.currency();
    }

    @Override
    public Money instantiate(ValueAccess values) {
        Long amountMinor = values.getValue(0, Long.class);
        Currency currency = values.getValue(1, Currency.class);
        return amountMinor == null || currency == null ? null : new Money(amountMinor, currency);
    }

    @Override
    public Class<?> embeddable() {
        return Columns.class;
    }

    @Override
    public Class<Money> returnedClass() {
        return Money.class;
    }

    @Override
    public boolean equals(Money one, Money other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Money money) {
        return Objects.hashCode(money);
    }

    @Override
    public Money deepCopy(Money money) {
        return money;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Money money) {
        return money == null ? null : new Object[] {money.amountMinor(), money.currency()};
    }

    @Override
    public Money assemble(Serializable cached, Object owner) {
        return cached instanceof Object[] pair ? new Money((Long) pair[0], (Currency) pair[1]) : null;
    }

    @Override
    public Money replace(Money detached, Money managed, Object owner) {
        return detached;
    }
}
