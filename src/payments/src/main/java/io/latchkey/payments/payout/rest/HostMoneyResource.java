package io.latchkey.payments.payout.rest;

import io.latchkey.payments.payout.HostMoneyService;
import io.latchkey.payments.payout.Payout;
import io.latchkey.payments.payout.PayoutAccount;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.ETags;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a host is owed and where it goes. An operator may look and act for a host by id. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Host's money", description = "What is owed to you and where it goes")
@Authenticated
@MayActForHost
@RunOnVirtualThread
class HostMoneyResource {

    private final HostMoneyService money;
    private final Caller caller;

    HostMoneyResource(HostMoneyService money, Caller caller) {
        this.money = money;
        this.caller = caller;
    }

    @GET
    @Path("/balance")
    @Operation(operationId = "getBalance", summary = "What you are owed, by currency")
    @APIResponse(responseCode = "200", description = "One item per currency; none if you never earned anything")
    public BalancesResponse balance() {
        return BalancesResponse.of(money.balances(caller.host()));
    }

    @GET
    @Path("/payouts")
    @Operation(
            operationId = "listPayouts",
            summary = "Your payouts",
            description = "Newest first. One that waits or failed says why.")
    @APIResponse(responseCode = "200", description = "A page of payouts")
    public Page<PayoutResponse> payouts(
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("payouts of " + caller.host(), cursor, limit);
        return request.page(money.payouts(caller.host(), request.beforeId(), request.rows()), Payout::id)
                .map(PayoutResponse::of);
    }

    @GET
    @Path("/payout-account")
    @Operation(operationId = "getPayoutAccount", summary = "Where your payouts go")
    @APIResponseSchema(
            value = PayoutAccountResponse.class,
            responseCode = "200",
            responseDescription = "The payout account")
    public Response account() {
        return money.account(caller.host())
                .map(HostMoneyResource::answer)
                .orElseThrow(
                        () -> new ProblemException(PlatformProblem.NOT_FOUND, "You have not set a payout account."));
    }

    @PUT
    @Path("/payout-account")
    @Operation(
            operationId = "setPayoutAccount",
            summary = "Say where your payouts go",
            description = "Payouts that wait for an account leave with the next run. If-Match is optional here.")
    @APIResponseSchema(
            value = PayoutAccountResponse.class,
            responseCode = "200",
            responseDescription = "The payout account")
    public Response setAccount(@Valid @NotNull PayoutAccountRequest request, @HeaderParam("If-Match") String ifMatch) {
        return answer(money.setAccount(caller.host(), request.destination(), ifMatch));
    }

    private static Response answer(PayoutAccount account) {
        return Response.ok(PayoutAccountResponse.of(account))
                .tag(ETags.of(account.version()))
                .build();
    }
}
