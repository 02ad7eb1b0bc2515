package io.latchkey.bookings.review;

import java.time.Instant;

/** What somebody has to say, and when they said it. */
record NewReview(int stars, String text, Instant at) {}
