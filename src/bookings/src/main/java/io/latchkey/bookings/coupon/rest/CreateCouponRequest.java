package io.latchkey.bookings.coupon.rest;

import io.latchkey.bookings.coupon.CouponTerms;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new coupon gives and asks for; what is left out does not limit it. */
@Schema(
        examples =
                """
        {"code":"SUMMER26","basisPoints":1000,"validTo":"2026-09-01T00:00:00Z","stayFrom":"2026-06-01",
         "stayTo":"2026-09-16","minLength":3,"maxUses":100,"maxUsesPerGuest":1}""")
record CreateCouponRequest(
        @NotNull
                @Size(min = 3, max = 40)
                @Pattern(regexp = "[A-Za-z0-9_-]+")
                @Schema(description = "What guests type, in any case; yours for ever, also after it has ended")
                String code,
        @Min(1) @Max(10_000) @Schema(description = "Ten-thousandths off the price of the time; or else an amount")
                Integer basisPoints,
        @Schema(description = "Off the price of the time, in listings of its currency; or else basisPoints")
                Money amount,
        @Schema(description = "From when on it is taken") Instant validFrom,
        @Schema(description = "From when on it is not taken any more") Instant validTo,
        @Schema(description = "The first date a stay may touch") LocalDate stayFrom,
        @Schema(description = "The first date a stay may not touch any more; leaving on it is fine") LocalDate stayTo,
        @Size(max = 100) @Schema(description = "Listings of yours; all of them if left out")
                List<@NotNull ListingId> listingIds,
        @Schema(description = "Of the quote without the coupon") Money minTotal,
        @Min(1) @Max(731) @Schema(description = "In nights, days or hours, whatever the stay is counted in")
                Integer minLength,
        @Min(1)
                @Max(1_000_000)
                @Schema(description = "By all guests together; stays that end unpaid, or that you cancel, do not count")
                Integer maxUses,
        @Min(1) @Max(1_000) Integer maxUsesPerGuest) {

    CouponTerms terms() {
        return new CouponTerms(
                code,
                basisPoints,
                amount,
                validFrom,
                validTo,
                stayFrom,
                stayTo,
                listingIds,
                minTotal,
                minLength,
                maxUses,
                maxUsesPerGuest);
    }
}
