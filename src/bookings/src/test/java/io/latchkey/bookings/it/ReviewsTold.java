package io.latchkey.bookings.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was told of reviews: asked of the database itself, numbered or not. */
@ApplicationScoped
public class ReviewsTold {

    private final Database database;
    private final Documents documents;

    public ReviewsTold(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** In the order in which it was told. */
    List<JsonNode> about(UUID listing) {
        return database.list(
                row -> documents.read(row.getString(1), JsonNode.class),
                """
                SELECT data FROM event WHERE type = 'io.latchkey.review.shown'
                    AND CAST(data AS json) ->> 'listingId' = ? ORDER BY id""",
                listing.toString());
    }
}
