package io.latchkey.bookings.claim;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.EvidenceId;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.files.FileStore;
import io.latchkey.platform.files.Upload;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** What guest and host show about an open claim. The same file twice is one piece of evidence. */
@ApplicationScoped
public class EvidenceService {

    public static final int MAX_PIECES = 20;

    private static final String EVENT = "io.latchkey.claim.evidence";

    private final EvidenceRepository evidence;
    private final ClaimRepository claims;
    private final Agreements bookings;
    private final FileStore files;
    private final EventLog events;
    private final Ids ids;
    private final InstantSource clock;

    EvidenceService(
            EvidenceRepository evidence,
            ClaimRepository claims,
            Agreements bookings,
            FileStore files,
            EventLog events,
            Ids ids,
            InstantSource clock) {
        this.evidence = evidence;
        this.claims = claims;
        this.bookings = bookings;
        this.files = files;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asked before anybody looks at the file.
     *
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN to operators, ILLEGAL_TRANSITION once it is closed
     */
    @Transactional
    public void requireOpen(ClaimId id, Visitor visitor) {
        Claim claim = claims.get(id);
        check(claim, bookings.get(claim.bookingId()), visitor);
    }

    /** @throws ProblemException as {@link #requireOpen}, or TOO_MUCH_EVIDENCE */
    @Transactional
    public EvidenceView add(ClaimId id, Visitor visitor, Upload file) {
        Booking booking = bookings.lock(claims.bookingOf(id));
        Actor side = check(claims.get(id), booking, visitor);
        Optional<Evidence> same = evidence.same(id, file.sha256());
        if (same.isPresent()) {
            return EvidenceView.of(same.get());
        }
        if (evidence.countOf(id) >= MAX_PIECES) {
            throw new ProblemException(
                    BookingsProblem.TOO_MUCH_EVIDENCE, "A claim has at most " + MAX_PIECES + " pieces of evidence.");
        }
        Evidence piece = Evidence.of(
                new EvidenceId(ids.next()), id, new Evidence.By(side, visitor.person()), file, clock.instant());
        files.write(EvidenceFiles.key(piece.id()), file.content());
        evidence.persistAndFlush(piece);
        EvidenceView view = EvidenceView.of(piece);
        events.append(EVENT, id.toString(), view);
        return view;
    }

    private static Actor check(Claim claim, Booking booking, Visitor visitor) {
        Actor side = visitor.actorIn(booking, HostRight.MONEY);
        if (side != Actor.GUEST && side != Actor.HOST) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "Guest and host show what they have.");
        }
        if (claim.isClosed()) {
            throw new ProblemException(BookingsProblem.ILLEGAL_TRANSITION, "The claim is " + claim.state() + ".")
                    .with("state", claim.state());
        }
        return side;
    }

    /**
     * Oldest first.
     *
     * @throws ProblemException NOT_FOUND to strangers
     */
    @Transactional
    public Page<EvidenceView> of(ClaimId id, Visitor visitor, String cursor, int limit) {
        requireVisible(id, visitor);
        PageRequest request = new PageRequest("evidence of " + id, cursor, limit);
        return request.page(evidence.of(id, request.afterId(), request.rows()), Evidence::id)
                .map(EvidenceView::of);
    }

    /** @throws ProblemException NOT_FOUND to strangers */
    @Transactional
    public EvidenceFile file(ClaimId id, EvidenceId piece, Visitor visitor) {
        requireVisible(id, visitor);
        Evidence found = evidence.get(id, piece);
        byte[] content = files.read(EvidenceFiles.key(piece))
                .orElseThrow(() -> new IllegalStateException("the file of " + piece + " is gone"));
        String name = "evidence-" + piece + "." + found.type().extension();
        return new EvidenceFile(name, found.type().mediaType(), content);
    }

    private void requireVisible(ClaimId id, Visitor visitor) {
        visitor.actorIn(bookings.get(claims.get(id).bookingId()));
    }
}
