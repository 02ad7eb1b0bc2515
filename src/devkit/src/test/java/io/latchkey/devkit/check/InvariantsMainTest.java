package io.latchkey.devkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InvariantsMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private boolean print(String json) throws Exception {
        return InvariantsMain.print(
                new ObjectMapper().readTree(json), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void printsWhatHolds() throws Exception {
        assertTrue(
                print(
                        """
                {"holds":true,"items":[{"id":"I2","rule":"All is zero","holds":true,"breaches":0,"examples":[]}]}"""));
        assertEquals("I2   OK      All is zero\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void namesWhatBreaksOne() throws Exception {
        assertFalse(
                print(
                        """
                {"holds":false,"items":[{"id":"I13","rule":"Same","holds":false,"breaches":2,"examples":["a","b"]}]}"""));
        assertEquals("I13  BROKEN  Same\n     2 of them:\n     - a\n     - b\n", out.toString(StandardCharsets.UTF_8));
    }
}
