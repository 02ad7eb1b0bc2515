package io.latchkey.payments.ledger.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.AccountKind;
import io.latchkey.payments.ledger.store.Invariants;
import io.latchkey.payments.ledger.store.LedgerReader;
import io.latchkey.payments.ledger.store.LedgerReader.AccountBalance;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The books, for operators. Reads only. */
@Path("/v1/operator/ledger")
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorLedgerResource {

    private final LedgerReader ledger;
    private final Invariants invariants;

    OperatorLedgerResource(LedgerReader ledger, Invariants invariants) {
        this.ledger = ledger;
        this.invariants = invariants;
    }

    @Schema(name = "LedgerAccount")
    record AccountResponse(
            @Schema(examples = "fees:platform") String account,
            AccountKind kind,
            AccountKind.Side side,
            @Schema(description = "As people read it: assets and expenses positive when we have or spent them")
                    Money balance) {

        static AccountResponse of(AccountBalance found) {
            AccountKind kind = found.account().kind();
            Money raw = found.inMinusOut();
            return new AccountResponse(
                    found.account().toString(),
                    kind,
                    kind.side(),
                    new Money(kind.natural(raw.amountMinor()), raw.currency()));
        }
    }

    @GET
    @Path("/accounts")
    @Operation(
            operationId = "listLedgerAccounts",
            summary = "Ledger accounts with their balances",
            description = "In alphabetical order, summed from the postings; by kind if one is given.")
    @APIResponse(responseCode = "200", description = "A page of accounts, one item per account and currency")
    public Page<AccountResponse> accounts(
            @QueryParam("kind") AccountKind kind,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("accounts " + kind, cursor, limit);
        List<String> after = request.position().orElse(List.of("", ""));
        String prefix = kind == null ? "" : kind.name().toLowerCase(Locale.ROOT) + ":";
        return request.page(
                        ledger.accounts(prefix, after.getFirst(), after.getLast(), request.rows()),
                        AccountBalance::account,
                        balance -> balance.inMinusOut().currency().getCurrencyCode())
                .map(AccountResponse::of);
    }

    @Schema(name = "Invariants")
    record InvariantsResponse(boolean holds, List<InvariantResponse> items) {}

    @Schema(name = "Invariant")
    record InvariantResponse(
            @Schema(examples = "I3") String id,
            @Schema(examples = "Each balance row is the sum of its account's postings") String rule,
            boolean holds,
            long breaches,
            @Schema(description = "At most ten") List<String> examples) {

        static InvariantResponse of(Invariants.Finding finding) {
            return new InvariantResponse(
                    finding.invariant().name(),
                    finding.invariant().rule(),
                    finding.holds(),
                    finding.breaches(),
                    finding.examples());
        }
    }

    @GET
    @Path("/invariants")
    @Operation(
            operationId = "checkInvariants",
            summary = "Prove the books",
            description = "Runs every invariant as a query over the whole ledger; nothing is changed.")
    @APIResponse(responseCode = "200", description = "Each invariant and what breaks it")
    public InvariantsResponse invariants() {
        List<InvariantResponse> items =
                invariants.check().stream().map(InvariantResponse::of).toList();
        return new InvariantsResponse(items.stream().allMatch(InvariantResponse::holds), items);
    }
}
