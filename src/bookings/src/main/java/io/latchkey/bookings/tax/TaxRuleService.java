package io.latchkey.bookings.tax;

import io.latchkey.kernel.id.TaxRuleId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.FieldRule;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Cursors;
import io.latchkey.platform.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The operator's data about what places tax; given quotes keep the taxes they have. */
@ApplicationScoped
public class TaxRuleService {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final TaxRuleRepository rules;
    private final Ids ids;
    private final InstantSource clock;

    public TaxRuleService(TaxRuleRepository rules, Ids ids, InstantSource clock) {
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException INVALID_REQUEST that points at what contradicts */
    @Transactional
    public TaxRule create(TaxedPlace place, TaxTerms terms) {
        FieldRule.check(place, TaxRules.OF_PLACE);
        FieldRule.check(terms, TaxRules.OF_TERMS);
        TaxRule rule = new TaxRule(
                new TaxRuleId(ids.next()), place, terms, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
        rules.add(rule);
        return rule;
    }

    /**
     * Newest first.
     *
     * @param countryCode null for all
     */
    @Transactional
    public Page<TaxRule> list(String countryCode, String cursor, int limit) {
        String query = "tax rules " + countryCode;
        UUID before = cursor == null
                ? AFTER_ALL
                : UUID.fromString(Cursors.decode(query, cursor).getFirst());
        List<TaxRule> found = rules.of(countryCode, before, limit + 1);
        if (found.size() <= limit) {
            return Page.last(found);
        }
        List<TaxRule> page = found.subList(0, limit);
        return new Page<>(page, Cursors.encode(query, page.getLast().id().toString()));
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    public TaxRule get(TaxRuleId id) {
        return rules.find(id).orElseThrow(TaxRuleService::notFound);
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    public TaxRule end(TaxRuleId id) {
        return rules.end(id, clock.instant()).orElseThrow(TaxRuleService::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such tax rule.");
    }
}
