package io.latchkey.platform.sample;

import io.latchkey.platform.feed.FeedConsumer;
import io.latchkey.platform.feed.FeedEvent;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds up the numbers it is told, in the database; a number below zero breaks it. */
@ApplicationScoped
public class NumbersConsumer extends FeedConsumer {

    private final Database database;

    public NumbersConsumer(Database database) {
        super("numbers");
        this.database = database;
    }

    @Override
    protected void apply(FeedEvent event) {
        int number = event.data().path("number").asInt();
        database.update("update tally set total = total + ?, events = events + 1", number);
        if (number < 0) {
            throw new IllegalArgumentException("below zero");
        }
    }
}
