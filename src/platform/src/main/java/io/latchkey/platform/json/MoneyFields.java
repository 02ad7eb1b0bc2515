package io.latchkey.platform.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Currency;

/** Money on the wire is its two components; {@code isZero} and the like are no properties. */
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
interface MoneyFields {

    @JsonProperty
    long amountMinor();

    @JsonProperty
    Currency currency();
}
