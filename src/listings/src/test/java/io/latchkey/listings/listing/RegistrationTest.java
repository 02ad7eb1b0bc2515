package io.latchkey.listings.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.listings.offer.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private final Registration inBelgium = new Registration(Optional.of(List.of("FR", "BE")));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void asksForTheNumberOfPlacesToSleepOnly(Kind kind) {
        SomeContent content = SomeContent.aHome();
        content.kind = kind;
        boolean isShortLet = Set.of(Kind.HOME, Kind.ROOM, Kind.SHARED_ROOM).contains(kind);
        assertEquals(isShortLet, inBelgium.isMissing(content.build()));
        content.registrationNumber = "75056-BE-00123";
        assertFalse(inBelgium.isMissing(content.build()));
    }

    @Test
    void asksForItOnlyWhereTheDeploymentSays() {
        assertFalse(
                new Registration(Optional.empty()).isMissing(SomeContent.aHome().build()));
        assertFalse(new Registration(Optional.of(List.of("FR")))
                .isMissing(SomeContent.aHome().build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Belgium", "be", "ZZ", ""})
    void refusesToStartWithWhatIsNoCountry(String country) {
        assertThrows(IllegalArgumentException.class, () -> new Registration(Optional.of(List.of(country))));
    }
}
