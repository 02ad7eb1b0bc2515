package io.latchkey.payments.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    private record Named(String name, Optional<String> missingSetting) implements PaymentProvider {

        @Override
        public ProviderOutcome send(SentCall call) {
            throw new AssertionError("not asked for");
        }

        @Override
        public ProviderOutcome lookUp(SentCall call) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Optional<WebhookHint> readWebhook(byte[] body, UnaryOperator<String> header) {
            throw new AssertionError("not asked for");
        }
    }

    private static final List<PaymentProvider> BOTH =
            List.of(new Named("whole", Optional.empty()), new Named("half", Optional.of("latchkey.half.secret-key")));

    @Test
    void offersOnlyThoseThatHaveTheirSettings() {
        Providers providers = new Providers(BOTH, "whole");
        assertEquals("whole", providers.chosen());
        assertEquals(Optional.empty(), providers.find("half"));
        assertEquals("whole", providers.get("whole").name());
        assertEquals(Set.of("whole"), providers.names());
    }

    @Test
    void saysWhichSettingTheChosenOneLacks() {
        assertEquals(
                "latchkey.payments.provider=half needs latchkey.half.secret-key: set it",
                assertThrows(IllegalStateException.class, () -> new Providers(BOTH, "half"))
                        .getMessage());
    }

    @Test
    void refusesAChoiceThatIsNone() {
        assertThrows(IllegalStateException.class, () -> new Providers(BOTH, "nobody"));
    }
}
