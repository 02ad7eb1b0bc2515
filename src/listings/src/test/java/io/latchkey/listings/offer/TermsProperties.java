package io.latchkey.listings.offer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class TermsProperties {

    private static final Set<String> OF_A_WAY_OF_RENTING =
            Set.of("/arrivalWeekdays", "/departureWeekdays", "/openingHours");

    @Test
    void refusesExactlyTheRulesThatNoStayCouldKeepTo() {
        Queue<Boolean> refused = new ConcurrentLinkedQueue<>();
        Seeded.forAllAtOnce(1_000, random -> {
            Terms terms = RandomTerms.by(random);
            StayOracle oracle = new StayOracle(terms);
            Faults faults = Faults.at("");
            terms.check(faults);
            faults.list().forEach(fault -> assertNoStayKeepsTo(fault, terms, oracle));
            if (faults.list().isEmpty()) {
                assertEverythingIsKept(terms, oracle);
            }
            refused.add(!faults.list().isEmpty());
        });
        long many = refused.size() / 10;
        assertTrue(refused.stream().filter(no -> no).count() >= many, "too few were refused to tell");
        assertTrue(refused.stream().filter(no -> !no).count() >= many, "too few were accepted to tell");
    }

    private static void assertNoStayKeepsTo(Fault fault, Terms terms, StayOracle oracle) {
        if (OF_A_WAY_OF_RENTING.contains(fault.pointer())) {
            assertTrue(
                    terms.prices().rates().stream().anyMatch(rate -> !oracle.isKept("/rates/" + rate.per())),
                    () -> fault + " though all can be booked: " + terms);
            return;
        }
        String[] place = fault.pointer().split("/");
        assertFalse(
                oracle.isKept("/" + place[1] + "/" + place[2]), () -> fault + " though a stay keeps to it: " + terms);
    }

    private static void assertEverythingIsKept(Terms terms, StayOracle oracle) {
        for (Rate rate : terms.prices().rates()) {
            assertTrue(oracle.isKept("/rates/" + rate.per()), () -> "nothing to book per " + rate.per() + ": " + terms);
        }
        for (String rule : oracle.asked()) {
            boolean isUsual = rule.startsWith("/stayRules/")
                    && isUsual(terms.stays().stayRules().get(Integer.parseInt(rule.split("/")[2])));
            assertTrue(isUsual || oracle.isKept(rule), () -> "no stay keeps to " + rule + ": " + terms);
        }
    }

    private static boolean isUsual(StayRule rule) {
        return rule.equals(StayRule.usual(rule.per()));
    }
}
