package io.latchkey.bookings.block;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.availability.HostBlock;
import io.latchkey.bookings.listing.ListingCopy;
import io.latchkey.bookings.listing.ListingCopyRepository;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Cursors;
import io.latchkey.platform.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The host's own closing and opening; strangers are told that there is no such listing. */
@ApplicationScoped
public class BlockService {

    /** More than a listing closed on every other day for years needs. */
    static final int MAX_PER_LISTING = 5_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final BlockRepository blocks;
    private final ListingCopyRepository listings;
    private final Ids ids;

    public BlockService(BlockRepository blocks, ListingCopyRepository listings, Ids ids) {
        this.blocks = blocks;
        this.listings = listings;
        this.ids = ids;
    }

    @Transactional
    public List<Block> add(ListingId id, PersonId host, List<HostBlock> periods, String note) {
        ListingCopy listing = hosted(id, host);
        if (blocks.count(listing) + periods.size() > MAX_PER_LISTING) {
            throw new ProblemException(
                            BookingsProblem.TOO_MANY_BLOCKS,
                            "A listing holds at most " + MAX_PER_LISTING + " blocks; remove old ones.")
                    .with("limit", MAX_PER_LISTING);
        }
        List<Block> added = periods.stream()
                .map(period -> new Block(ids.next(), period, note))
                .toList();
        blocks.add(listing, added);
        return added;
    }

    @Transactional
    public Page<Block> list(ListingId id, PersonId host, String cursor, int limit) {
        ListingCopy listing = hosted(id, host);
        String query = "blocks " + id;
        UUID last = cursor == null
                ? BEFORE_ALL
                : UUID.fromString(Cursors.decode(query, cursor).getFirst());
        List<Block> found = blocks.after(listing, last, limit + 1);
        if (found.size() <= limit) {
            return Page.last(found);
        }
        List<Block> page = found.subList(0, limit);
        return new Page<>(page, Cursors.encode(query, page.getLast().id().toString()));
    }

    @Transactional
    public void remove(ListingId id, PersonId host, UUID block) {
        if (!blocks.remove(hosted(id, host), block)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "The listing has no such block.");
        }
    }

    private ListingCopy hosted(ListingId id, PersonId host) {
        return listings.find(id)
                .filter(listing -> listing.isHostedBy(host))
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, "There is no such listing, or you are not its host."));
    }
}
