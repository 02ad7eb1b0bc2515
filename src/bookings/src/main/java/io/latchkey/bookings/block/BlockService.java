package io.latchkey.bookings.block;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.listing.ListingCopyRepository;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Closing and opening by the host, or by who may do so for the host; strangers are told that there is no such listing. */
@ApplicationScoped
public class BlockService {

    /** More than a listing closed on every other day for years needs. */
    static final int MAX_PER_LISTING = 5_000;

    private final BlockRepository blocks;
    private final ListingCopyRepository listings;
    private final UnitBlockService units;
    private final EventLog events;
    private final Ids ids;

    public BlockService(
            BlockRepository blocks, ListingCopyRepository listings, UnitBlockService units, EventLog events, Ids ids) {
        this.blocks = blocks;
        this.units = units;
        this.listings = listings;
        this.events = events;
        this.ids = ids;
    }

    /** @throws ProblemException NOT_FOUND, TOO_MANY_BLOCKS, or for units UNIT_HAS_BOOKINGS or UNIT_BLOCKED */
    @Transactional
    public List<Block> add(ListingId id, PersonId host, NewBlocks wish) {
        ListingCopy listing = hosted(id, host);
        checkUnits(listing, wish.units());
        units.queueUp(listing);
        if (blocks.count(listing) + wish.count() > MAX_PER_LISTING) {
            throw new ProblemException(
                            BookingsProblem.TOO_MANY_BLOCKS,
                            "A listing holds at most " + MAX_PER_LISTING + " blocks; remove old ones.")
                    .with("limit", MAX_PER_LISTING);
        }
        List<Block> added = wish.periods().stream()
                .map(period -> new Block(ids.next(), period, wish.units(), wish.note()))
                .toList();
        if (!wish.units().isEmpty()) {
            units.take(listing, wish.units(), added);
        }
        blocks.add(listing, added);
        events.addedByTheDatabase();
        return added;
    }

    private static void checkUnits(ListingCopy listing, List<UnitId> units) {
        for (int i = 0; i < units.size(); i++) {
            if (!listing.unitIds().contains(units.get(i)) || units.indexOf(units.get(i)) < i) {
                throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The units are not valid.")
                        .at("/unitIds/" + i, "must be a unit of this listing, each once");
            }
        }
    }

    @Transactional
    public Page<Block> list(ListingId id, PersonId host, String cursor, int limit) {
        ListingCopy listing = hosted(id, host);
        PageRequest request = new PageRequest("blocks " + id, cursor, limit);
        return request.page(blocks.after(listing, request.afterId(), request.rows()), Block::id);
    }

    @Transactional
    public void remove(ListingId id, PersonId host, UUID block) {
        ListingCopy listing = hosted(id, host);
        units.queueUp(listing);
        List<UnitId> freed = blocks.remove(listing, block)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "The listing has no such block."));
        if (!freed.isEmpty()) {
            units.giveBack(listing, block, freed);
        }
        events.addedByTheDatabase();
    }

    private ListingCopy hosted(ListingId id, PersonId host) {
        return listings.find(id)
                .filter(listing -> listing.lets(host, HostRight.CALENDAR))
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, "There is no such listing, or its calendar is not yours."));
    }
}
