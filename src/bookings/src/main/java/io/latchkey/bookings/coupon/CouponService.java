package io.latchkey.bookings.coupon;

import io.latchkey.bookings.listing.ListingCopyRepository;
import io.latchkey.kernel.id.CouponId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.FieldRule;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A host's own coupons; those of others are not there. */
@ApplicationScoped
public class CouponService {

    private final CouponRepository coupons;
    private final ListingCopyRepository listings;
    private final Ids ids;
    private final InstantSource clock;

    public CouponService(CouponRepository coupons, ListingCopyRepository listings, Ids ids, InstantSource clock) {
        this.coupons = coupons;
        this.listings = listings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException INVALID_REQUEST that points at what contradicts, COUPON_CODE_TAKEN */
    @Transactional
    public Coupon create(PersonId host, CouponTerms terms) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FieldRule.check(terms, CouponTermsRules.ALL);
        FieldRule.check(terms, CouponTermsRules.madeAt(now));
        checkListings(host, terms.listingIds());
        Coupon coupon = new Coupon(new CouponId(ids.next()), terms, 0, now, null);
        coupons.add(coupon, host);
        return coupon;
    }

    private void checkListings(PersonId host, List<ListingId> named) {
        for (int i = 0; i < named.size(); i++) {
            if (listings.find(named.get(i))
                    .filter(listing -> listing.isHostedBy(host))
                    .isEmpty()) {
                throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                        .at("/listingIds/" + i, "must be a listing of yours");
            }
        }
    }

    /** Newest first. */
    @Transactional
    public Page<Coupon> list(PersonId host, String cursor, int limit) {
        PageRequest request = new PageRequest("coupons " + host, cursor, limit);
        return request.page(coupons.of(host, request.beforeId(), request.rows()), Coupon::id);
    }

    /** @throws ProblemException NOT_FOUND if it is not this host's */
    @Transactional
    public Coupon get(CouponId id, PersonId host) {
        return coupons.find(id, host).orElseThrow(CouponService::notFound);
    }

    /** @throws ProblemException NOT_FOUND if it is not this host's */
    @Transactional
    public Coupon end(CouponId id, PersonId host) {
        return coupons.end(id, host, clock.instant()).orElseThrow(CouponService::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "You have no such coupon.");
    }
}
