package io.latchkey.bookings.coupon.rest;

import io.latchkey.bookings.coupon.CouponService;
import io.latchkey.kernel.id.CouponId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes that make stays cheaper. */
@Path("/v1/me/coupons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coupons", description = "A host's codes that make stays cheaper")
@Authenticated
@MayActForHost
@RunOnVirtualThread
class CouponResource {

    private final CouponService coupons;
    private final Caller caller;

    CouponResource(CouponService coupons, Caller caller) {
        this.coupons = coupons;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = false)
    @Operation(
            operationId = "createCoupon",
            summary = "Make a coupon for your listings",
            description = "It is a percentage or an amount off the price of the time. Its terms never change: end it "
                    + "and make another. An operator may make it for the host they act for.")
    @APIResponseSchema(value = CouponResponse.class, responseCode = "201", responseDescription = "The coupon")
    public Response create(@Valid @NotNull CreateCouponRequest request) {
        CouponResponse coupon = CouponResponse.of(coupons.create(caller.host(), request.terms()));
        return Response.created(URI.create("/v1/me/coupons/" + coupon.id()))
                .entity(coupon)
                .build();
    }

    @GET
    @Operation(operationId = "listCoupons", summary = "Your coupons, newest first")
    @APIResponse(responseCode = "200", description = "One page of coupons")
    public Page<CouponResponse> list(
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return coupons.list(caller.host(), cursor, limit).map(CouponResponse::of);
    }

    @GET
    @Path("/{couponId}")
    @Operation(operationId = "getCoupon", summary = "Read one of your coupons")
    @APIResponse(responseCode = "200", description = "The coupon")
    public CouponResponse get(@PathParam("couponId") CouponId couponId) {
        return CouponResponse.of(coupons.get(couponId, caller.host()));
    }

    @POST
    @Path("/{couponId}/end")
    @Operation(
            operationId = "endCoupon",
            summary = "End a coupon",
            description = "No quote takes it any more; quotes that have it keep their price until they expire. To end "
                    + "it once more changes nothing.")
    @APIResponseSchema(value = CouponResponse.class, responseCode = "200", responseDescription = "The coupon, ended")
    public Response end(@PathParam("couponId") CouponId couponId) {
        return Response.ok(CouponResponse.of(coupons.end(couponId, caller.host())))
                .build();
    }
}
