package io.latchkey.devkit.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takesTheUsualOnesUnlessAVariableSaysOtherwise() {
        Ports ports = Ports.from(Map.of("LATCHKEY_FRONT_PORT", "9090"));

        assertEquals(9090, ports.of(Port.FRONT));
        assertEquals(54320, ports.of(Port.POSTGRES));
    }

    @Test
    void refusesWhatIsNoPort() {
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> Ports.from(Map.of("LATCHKEY_FRONT_PORT", "http")));

        assertTrue(refused.getMessage().contains("LATCHKEY_FRONT_PORT"), refused.getMessage());
    }

    @Test
    void namesABusyPortAndTheVariableThatChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Port, Integer> numbers = new EnumMap<>(Ports.free().numbers());
            numbers.put(Port.KEYCLOAK, taken.getLocalPort());

            String message = new Ports(numbers).busy().orElseThrow();

            assertTrue(message.contains("Port " + taken.getLocalPort() + " (keycloak)"), message);
            assertTrue(message.contains("LATCHKEY_KEYCLOAK_PORT="), message);
        }
    }
}
