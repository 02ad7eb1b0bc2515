package io.latchkey.bookings.review;

import io.latchkey.kernel.rating.Rating;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Ratings as they are counted. */
@ApplicationScoped
class RatingRepository {

    private final Database database;

    RatingRepository(Database database) {
        this.database = database;
    }

    /** One more review; nobody else counts for the same until the transaction ends. */
    void add(Rated rated, int stars) {
        database.update(
                """
                INSERT INTO rating (subject, subject_id, reviews, stars) VALUES (?, ?, 1, ?)
                ON CONFLICT (subject, subject_id)
                DO UPDATE SET reviews = rating.reviews + 1, stars = rating.stars + excluded.stars""",
                rated.kind().name(),
                rated.id(),
                stars);
    }

    Rating of(Rated rated) {
        return database.first(
                        row -> new Rating(row.getLong(1), row.getLong(2)),
                        "SELECT reviews, stars FROM rating WHERE subject = ? AND subject_id = ?",
                        rated.kind().name(),
                        rated.id())
                .orElse(Rating.NONE);
    }
}
