package io.latchkey.devkit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.sandbox.TestToken.Behavior;
import io.latchkey.devkit.world.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestTokenTest {

    @Test
    void readsBehaviorAndWebhookMode() {
        assertEquals(
                new TestToken(Behavior.REFUND_FAILS_ONCE, WebhookMode.TWICE),
                TestToken.parse("sandbox_refund_fails_once_webhooks_twice"));
        assertNull(TestToken.parse("sandbox_ok").webhooks());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ok", "visa", "sandbox_", "sandbox_unheard_of", "sandbox_ok_webhooks_", "sandbox_OK!"})
    void refusesWhatIsNoToken(String token) {
        assertThrows(IllegalArgumentException.class, () -> TestToken.parse(token));
    }

    @ParameterizedTest
    @EnumSource(Behavior.class)
    void isDocumented(Behavior behavior) throws IOException {
        String page = Files.readString(Checkout.find().root().resolve("src/docs/sandbox-provider.md"));
        String token = "`sandbox_" + behavior.name().toLowerCase(Locale.ROOT) + "`";
        assertTrue(page.contains(token), () -> token + " is not in src/docs/sandbox-provider.md");
    }
}
