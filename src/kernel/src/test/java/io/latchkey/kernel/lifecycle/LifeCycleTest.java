package io.latchkey.kernel.lifecycle;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    enum Lamp {
        OFF,
        ON,
        BROKEN
    }

    enum Step {
        PRESS,
        DROP
    }

    enum Who {
        PERSON,
        CAT
    }

    private static final LifeCycle<Lamp, Step, Who> LAMP = LifeCycle.startingIn(
            Lamp.OFF,
            on(Lamp.OFF, Step.PRESS, Who.PERSON, Lamp.ON),
            on(Lamp.ON, Step.PRESS, Who.PERSON, Lamp.OFF),
            on(Lamp.ON, Step.DROP, Who.PERSON, Lamp.BROKEN),
            on(Lamp.ON, Step.DROP, Who.CAT, Lamp.BROKEN).when("at night"));

    @Test
    void leadsWhereTheRowSays() {
        assertEquals(Optional.of(Lamp.ON), LAMP.next(Lamp.OFF, Step.PRESS));
    }

    @Test
    void refusesWhatIsNotARow() {
        assertFalse(LAMP.allows(Lamp.OFF, Step.DROP));
        assertFalse(LAMP.allows(Lamp.BROKEN, Step.PRESS));
    }

    @Test
    void knowsWhoMayTakeAStep() {
        assertEquals(Set.of(Who.PERSON, Who.CAT), LAMP.actors(Lamp.ON, Step.DROP));
        assertEquals(Set.of(), LAMP.actors(Lamp.OFF, Step.DROP));
    }

    @Test
    void knowsItsFinalAndReachableStates() {
        assertTrue(LAMP.isFinal(Lamp.BROKEN));
        assertFalse(LAMP.isFinal(Lamp.OFF));
        assertEquals(Set.of(Lamp.values()), LAMP.reachable());
    }

    @Test
    void refusesAStepThatLeadsToTwoStates() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LifeCycle.startingIn(
                        Lamp.OFF,
                        on(Lamp.OFF, Step.PRESS, Who.PERSON, Lamp.ON),
                        on(Lamp.OFF, Step.PRESS, Who.CAT, Lamp.BROKEN)));
    }

    @Test
    void drawsItself() {
        assertEquals(
                """
                stateDiagram-v2
                    [*] --> OFF
                    OFF --> ON: press (person)
                    ON --> OFF: press (person)
                    ON --> BROKEN: drop (person)
                    ON --> BROKEN: drop (cat) at night
                    BROKEN --> [*]
                """,
                LAMP.mermaid());
    }
}
