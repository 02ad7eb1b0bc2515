package io.latchkey.bookings.tax;

import io.latchkey.bookings.charge.ChargesService;
import io.latchkey.engine.listing.TaxTerms;
import io.latchkey.kernel.id.TaxRuleId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.FieldRule;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The operator's data about what places tax; given quotes keep the taxes they have. */
@ApplicationScoped
public class TaxRuleService {

    private final TaxRuleRepository rules;
    private final ChargesService charges;
    private final Ids ids;
    private final InstantSource clock;

    public TaxRuleService(TaxRuleRepository rules, ChargesService charges, Ids ids, InstantSource clock) {
        this.rules = rules;
        this.charges = charges;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException INVALID_REQUEST that points at what contradicts */
    @Transactional
    public TaxRule create(TaxedPlace place, TaxTerms terms) {
        FieldRule.check(place, TaxRules.OF_PLACE);
        FieldRule.check(terms, TaxRules.OF_TERMS);
        requireNew(place, terms);
        TaxRule rule = new TaxRule(
                new TaxRuleId(ids.next()), place, terms, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
        rules.add(rule);
        charges.changed();
        return rule;
    }

    /** Two of the same would take the tax twice, as two lines of one name. */
    private void requireNew(TaxedPlace place, TaxTerms terms) {
        if (rules.holds(place, terms)) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "This tax is taken there already.")
                    .at(
                            "/name",
                            "must not be that of a rule with the same terms for the same place; end that one first");
        }
    }

    /**
     * Newest first.
     *
     * @param countryCode null for all
     */
    @Transactional
    public Page<TaxRule> list(String countryCode, String cursor, int limit) {
        PageRequest request = new PageRequest("tax rules " + countryCode, cursor, limit);
        return request.page(rules.of(countryCode, request.beforeId(), request.rows()), TaxRule::id);
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    public TaxRule get(TaxRuleId id) {
        return rules.find(id).orElseThrow(TaxRuleService::notFound);
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    public TaxRule end(TaxRuleId id) {
        TaxRule rule = get(id);
        if (rule.endedAt() != null) {
            return rule;
        }
        charges.changed();
        return rules.end(id, clock.instant()).orElseThrow(TaxRuleService::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such tax rule.");
    }
}
