package io.latchkey.listings.photo;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.listings.ListingsProblem;
import io.latchkey.listings.listing.ListingChanges;
import io.latchkey.listings.listing.ListingPhoto;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.listings.offer.Text;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntConsumer;

/** What a host does with photos. Each change makes a new version of the listing. */
@ApplicationScoped
public class PhotoService {

    public static final int MAX_PHOTOS = 30;
    public static final int MAX_CAPTION = 300;

    private final PhotoRepository photos;
    private final ListingService listings;
    private final ListingChanges changes;
    private final PhotoFiles files;
    private final Ids ids;
    private final InstantSource clock;

    PhotoService(
            PhotoRepository photos,
            ListingService listings,
            ListingChanges changes,
            PhotoFiles files,
            Ids ids,
            InstantSource clock) {
        this.photos = photos;
        this.listings = listings;
        this.changes = changes;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The photos of a listing in their order.
     *
     * @param version of the listing, which is the one of its photos, too
     */
    public record Arranged(List<ListingPhoto> photos, int version) {}

    /** A photo after a change, and the listing's version. */
    public record Changed(ListingPhoto photo, int version) {}

    @Transactional
    public Arranged list(ListingId listing, Visitor visitor) {
        int version = listings.read(listing, visitor).version();
        return new Arranged(shown(listing), version);
    }

    @Transactional
    public Changed get(ListingId listing, PhotoId id, Visitor visitor) {
        int version = listings.read(listing, visitor).version();
        return new Changed(photo(listing, id).shown(), version);
    }

    /** Asked before anybody looks at the file. */
    public void requireAllowed(ListingId listing, Visitor visitor) {
        changes.requireAllowed(listing, visitor);
    }

    /**
     * Scales a photo; outside of any transaction, since it may take seconds.
     *
     * @throws ProblemException that says what is wrong with the file
     */
    public static Renditions judge(byte[] raw) {
        return PhotoReader.read(raw);
    }

    /**
     * Adds one at the end. Its bytes are in the store before its row is written: what comes to nothing after that leaves
     * files that nobody names, and they are collected.
     */
    @Transactional
    public Changed add(ListingId listing, Visitor visitor, String caption, Renditions pictures) {
        String words = tidy(caption == null ? "" : caption);
        requirePlace(listing);
        Photo photo = new Photo(
                new PhotoId(ids.next()), listing, pictures, clock.instant().truncatedTo(ChronoUnit.MICROS));
        photo.caption(words);
        files.write(photo.id(), pictures);
        int version = changes.change(listing, visitor, any -> {}, () -> {
            photo.moveTo(requirePlace(listing));
            photos.persistAndFlush(photo);
            return true;
        });
        return new Changed(photo.shown(), version);
    }

    private int requirePlace(ListingId listing) {
        int place = (int) photos.countOf(listing);
        if (place >= MAX_PHOTOS) {
            throw new ProblemException(
                    ListingsProblem.TOO_MANY_PHOTOS,
                    "A listing has at most " + MAX_PHOTOS + " photos; delete one before you add another.");
        }
        return place;
    }

    /** Puts them into this order, which has to name each of them once. */
    @Transactional
    public Arranged arrange(ListingId listing, Visitor visitor, IntConsumer requireVersion, List<PhotoId> order) {
        int version = changes.change(listing, visitor, requireVersion, () -> {
            List<Photo> present = photos.of(listing);
            List<PhotoId> before = present.stream().map(Photo::id).toList();
            if (order.size() != before.size() || !new HashSet<>(order).equals(new HashSet<>(before))) {
                throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                        .at("/photoIds", "must name each of the listing's " + before.size() + " photos once");
            }
            present.forEach(photo -> photo.moveTo(order.indexOf(photo.id())));
            return !order.equals(before);
        });
        return new Arranged(shown(listing), version);
    }

    @Transactional
    public Changed caption(ListingId listing, PhotoId id, Visitor visitor, IntConsumer requireVersion, String caption) {
        String words = tidy(caption);
        int version = changes.change(listing, visitor, requireVersion, () -> {
            Photo photo = photo(listing, id);
            boolean other = !photo.caption().equals(words);
            photo.caption(words);
            return other;
        });
        return new Changed(photo(listing, id).shown(), version);
    }

    /** Takes one away; those behind it move up. Its bytes are deleted later, with all that no row names. */
    @Transactional
    public int remove(ListingId listing, PhotoId id, Visitor visitor, IntConsumer requireVersion) {
        return changes.change(listing, visitor, requireVersion, () -> {
            photos.delete(photo(listing, id));
            photos.flush();
            List<Photo> left = photos.of(listing);
            left.forEach(photo -> photo.moveTo(left.indexOf(photo)));
            return true;
        });
    }

    private Photo photo(ListingId listing, PhotoId id) {
        return photos.named(id)
                .filter(photo -> photo.listingId().equals(listing))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "The listing has no such photo."));
    }

    private List<ListingPhoto> shown(ListingId listing) {
        return photos.of(listing).stream().map(Photo::shown).toList();
    }

    private static String tidy(String caption) {
        String words = Text.tidy(caption);
        List<String> faults = Text.faultsOfLine(words, 0, MAX_CAPTION);
        if (!faults.isEmpty()) {
            ProblemException problem = new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.");
            faults.forEach(fault -> problem.at("/caption", fault));
            throw problem;
        }
        return words;
    }
}
