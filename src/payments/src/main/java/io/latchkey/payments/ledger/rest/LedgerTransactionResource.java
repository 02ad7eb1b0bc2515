package io.latchkey.payments.ledger.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.Sealed;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.LedgerJournal;
import io.latchkey.payments.ledger.store.LedgerReader.Stored;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What moved, in the order of time, for operators. */
@Path("/v1/operator/ledger/transactions")
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class LedgerTransactionResource {

    private final LedgerJournal journal;

    LedgerTransactionResource(LedgerJournal journal) {
        this.journal = journal;
    }

    @Schema(
            name = "BookedTransaction",
            examples =
                    """
            {"id":"0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d","chainId":"0199a4c2-7e1f-7c3a-9d2b-000000000001","sequence":2,
             "kind":"SETTLEMENT","source":"settlement:0199a4c2-7e1f-7c3a-9d2b-000000000002","at":"2026-11-23T06:40:33.120Z",
             "postings":[{"from":"escrow:0199a4c2-7e1f-7c3a-9d2b-000000000001","to":"fees:platform",
                          "amount":{"amountMinor":900,"currency":"EUR"}}]}""")
    record TransactionResponse(
            UUID id,
            @Schema(description = "The booking whose money it is, or the host for payouts") UUID chainId,
            @Schema(description = "Its place in the chain") long sequence,
            TransactionKind kind,
            @Schema(description = "What caused it", examples = "operation:0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d")
                    String source,
            Instant at,
            List<PostingResponse> postings) {

        static TransactionResponse of(Stored stored) {
            Sealed sealed = stored.sealed();
            LedgerTransaction transaction = sealed.transaction();
            return new TransactionResponse(
                    sealed.id(),
                    transaction.chain(),
                    sealed.sequence(),
                    transaction.kind(),
                    transaction.source().type() + ":" + transaction.source().id(),
                    sealed.at(),
                    transaction.postings().stream()
                            .map(posting -> new PostingResponse(
                                    posting.from().toString(), posting.to().toString(), posting.amount()))
                            .toList());
        }
    }

    /** Moves a positive amount from one account to another. */
    @Schema(name = "BookedPosting")
    record PostingResponse(
            @Schema(examples = "clearing:sandbox") String from,
            @Schema(examples = "fees:platform") String to,
            Money amount) {}

    @GET
    @Operation(
            operationId = "listLedgerTransactions",
            summary = "What moved",
            description = "Newest first, each with all its postings; of one account if it is given, and of a period.")
    @APIResponse(responseCode = "200", description = "A page of ledger transactions")
    public Page<TransactionResponse> list(
            @Parameter(
                            description = "As it stands in a posting; one to which nothing was ever posted is refused",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100, examples = "fees:platform"))
                    @QueryParam("account")
                    @Size(max = 100)
                    String account,
            @Parameter(
                            description = "Included",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time", maxLength = 40))
                    @QueryParam("from")
                    @Size(max = 40)
                    String from,
            @Parameter(
                            description = "Not included, after from",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time", maxLength = 40))
                    @QueryParam("to")
                    @Size(max = 40)
                    String to,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        JournalQuery query = JournalQuery.read(account, from, to);
        PageRequest request = new PageRequest("ledger transactions " + query, cursor, limit);
        Account only = query.account();
        List<Stored> found = journal.before(request.beforeId(), only, query.period(), request.rows());
        if (found.isEmpty() && only != null && !journal.knows(only)) {
            throw JournalQuery.unknown();
        }
        return request.page(found, stored -> stored.sealed().id()).map(TransactionResponse::of);
    }
}
