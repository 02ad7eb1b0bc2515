package io.latchkey.bookings.tax.rest;

import io.latchkey.bookings.tax.TaxRuleService;
import io.latchkey.kernel.id.TaxRuleId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** What places tax, for operators. */
@Path("/v1/operator/tax-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator", description = "What only operators see and do")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class TaxRuleResource {

    private final TaxRuleService rules;

    TaxRuleResource(TaxRuleService rules) {
        this.rules = rules;
    }

    @POST
    @Idempotent(required = false)
    @Operation(
            operationId = "createTaxRule",
            summary = "Tax the stays in a country or a city",
            description = "New quotes for listings there have it as a line of its own, beside the host's taxes. A "
                    + "percentage is taken of every stay; an amount only of nights, never of days or hours. A rule "
                    + "with an amount or a maxAmount is for listings priced in that currency and is left out on all "
                    + "others: make one for each currency. Its terms never change: end it and make another.")
    @APIResponseSchema(value = TaxRuleResponse.class, responseCode = "201", responseDescription = "The tax rule")
    public Response create(@Valid @NotNull CreateTaxRuleRequest request) {
        TaxRuleResponse rule = TaxRuleResponse.of(rules.create(request.place(), request.terms()));
        return Response.created(URI.create("/v1/operator/tax-rules/" + rule.id()))
                .entity(rule)
                .build();
    }

    @GET
    @Operation(operationId = "listTaxRules", summary = "All tax rules, newest first")
    @APIResponse(responseCode = "200", description = "One page of tax rules")
    public Page<TaxRuleResponse> list(
            @QueryParam("countryCode") @Pattern(regexp = "[A-Z]{2}") @Size(max = 2) String countryCode,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return rules.list(countryCode, cursor, limit).map(TaxRuleResponse::of);
    }

    @GET
    @Path("/{taxRuleId}")
    @Operation(operationId = "getTaxRule", summary = "Read a tax rule")
    @APIResponse(responseCode = "200", description = "The tax rule")
    public TaxRuleResponse get(@PathParam("taxRuleId") TaxRuleId taxRuleId) {
        return TaxRuleResponse.of(rules.get(taxRuleId));
    }

    @POST
    @Path("/{taxRuleId}/end")
    @Operation(
            operationId = "endTaxRule",
            summary = "End a tax rule",
            description = "New quotes do not have it any more; quotes and bookings that have it keep it. To end it "
                    + "once more changes nothing.")
    @APIResponseSchema(value = TaxRuleResponse.class, responseCode = "200", responseDescription = "The tax rule, ended")
    public Response end(@PathParam("taxRuleId") TaxRuleId taxRuleId) {
        return Response.ok(TaxRuleResponse.of(rules.end(taxRuleId))).build();
    }
}
