package io.latchkey.payments.provider.stripe;

import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.net.StripeResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A list of Stripe's, read page by page, newest first, for as long as it takes and no longer. */
final class StripePages<T extends HasId> {

    static final long SIZE = 100;

    /** 10,000 objects in a few minutes: more than one list should be searched for. */
    private static final int MOST = 100;

    private final Page<T> pages;
    private StripeResponse lastAnswer;

    private StripePages(Page<T> pages) {
        this.pages = pages;
    }

    /** One page of a list. */
    @FunctionalInterface
    interface Page<T extends HasId> {

        /** @param after the last id of the page before; {@code null} for the first */
        StripeCollection<T> after(String after) throws StripeException;
    }

    static <T extends HasId> StripePages<T> of(Page<T> pages) {
        return new StripePages<>(pages);
    }

    /** @throws StripeException also if the list is too long to be sure */
    Optional<T> find(Predicate<T> wanted) throws StripeException {
        String after = null;
        for (int page = 0; page < MOST; page++) {
            StripeCollection<T> read = pages.after(after);
            lastAnswer = read.getLastResponse();
            List<T> items = read.getData();
            Optional<T> found = items.stream().filter(wanted).findFirst();
            if (found.isPresent() || !read.getHasMore() || items.isEmpty()) {
                return found;
            }
            after = items.getLast().getId();
        }
        throw new ApiException("too many objects to look through", null, null, 0, null);
    }

    /** The answer that ended the list. */
    StripeResponse lastAnswer() {
        return lastAnswer;
    }
}
