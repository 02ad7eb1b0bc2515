package io.latchkey.bookings.review.rest;

import io.latchkey.kernel.rating.Rating;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a stay. */
@Schema(
        name = "WriteReview",
        examples = """
        {"stars":5,"text":"Just as in the photos, and the garden is a dream."}""")
record WriteReviewRequest(
        @NotNull @Min(Rating.LEAST_STARS) @Max(Rating.MOST_STARS) Integer stars,
        @NotBlank @Size(max = 4000) String text) {}
