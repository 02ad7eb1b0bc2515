package io.latchkey.payments.statement.rest;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.document.Csv;
import io.latchkey.payments.document.Documents;
import io.latchkey.payments.document.Pdf;
import io.latchkey.payments.document.rest.Download;
import io.latchkey.payments.ledger.store.HostLedger.Month;
import io.latchkey.payments.ledger.store.HostLedger.Place;
import io.latchkey.payments.statement.Statement;
import io.latchkey.payments.statement.StatementMonth;
import io.latchkey.payments.statement.StatementService;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a host was owed, month by month. An operator may look for a host by id. */
@Path("/v1/me/statements")
@Tag(name = "Host's money")
@Authenticated
@MayActForHost
@RunOnVirtualThread
class StatementResource {

    private final StatementService statements;
    private final Documents documents;
    private final Caller caller;
    private final InstantSource clock;

    StatementResource(StatementService statements, Documents documents, Caller caller, InstantSource clock) {
        this.statements = statements;
        this.documents = documents;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listStatements",
            summary = "The months in which your money moved",
            description = "Newest first, one item per month and currency. Months are counted in UTC.")
    @APIResponse(responseCode = "200", description = "A page of months")
    public Page<StatementMonthResponse> list(
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PersonId host = caller.host();
        PageRequest request = new PageRequest("statements of " + host, cursor, limit);
        Instant end = StatementMonth.of(clock.instant()).end();
        List<Month> months = request.position()
                .map(position -> after(host, Instant.parse(position.getFirst()), position.getLast()))
                .orElseGet(() -> statements.monthsBefore(host, end));
        return request.page(months.stream().limit(request.rows()).toList(), Month::start, Month::currency)
                .map(StatementMonthResponse::of);
    }

    private List<Month> after(PersonId host, Instant start, String currency) {
        return statements.monthsBefore(host, StatementMonth.of(start).end()).stream()
                .dropWhile(month -> month.start().equals(start)
                        && month.currency().getCurrencyCode().compareTo(currency) <= 0)
                .toList();
    }

    @GET
    @Path("/{month}")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            operationId = "getStatement",
            summary = "One month: what you were owed, what moved, what you are owed",
            description =
                    "As JSON with a page of the movements, or, by the Accept header, whole as CSV or PDF; limit and "
                            + "cursor are for JSON. A month without movements is answered, too. The month that runs is "
                            + "preliminary.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementResponse.class),
                        example = StatementExamples.JSON),
                @Content(
                        mediaType = Csv.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = Integer.MAX_VALUE,
                                        description = "RFC 4180 in UTF-8: an opening row, the movements with the sums "
                                                + "after each, a closing row; amounts as decimals of the currency"),
                        example = StatementExamples.CSV),
                @Content(
                        mediaType = Pdf.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = "binary",
                                        maxLength = Integer.MAX_VALUE,
                                        description = "To print and keep"))
            })
    public Response get(
            @PathParam("month") @Parameter(description = "In UTC", example = "2026-11") String month,
            @QueryParam("currency") @Parameter(required = true, description = "ISO 4217", example = "EUR")
                    String currency,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers) {
        Instant now = clock.instant();
        Statement.Key key = StatementQuery.key(caller.host(), month, currency, now);
        PageRequest page = new PageRequest("statement " + key, cursor, limit);
        return switch (Download.wanted(headers, MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Pdf.MEDIA_TYPE)) {
            case Csv.MEDIA_TYPE -> csv(key);
            case Pdf.MEDIA_TYPE -> pdf(key, now);
            default -> Download.json(json(key, page, now));
        };
    }

    private StatementResponse json(Statement.Key key, PageRequest request, Instant now) {
        Place after = request.position()
                .map(place -> new Place(UUID.fromString(place.getFirst()), Integer.parseInt(place.getLast())))
                .orElse(Place.START);
        StatementService.View view = statements.view(key, after, request.rows());
        Page<MovementResponse> page = request.page(
                        view.movements(), movement -> movement.place().transaction(), movement -> movement.place()
                                .leg())
                .map(MovementResponse::of);
        return StatementResponse.of(view.statement(), !now.isBefore(key.month().end()), page);
    }

    private Response csv(Statement.Key key) {
        Statement statement = statements.statement(key);
        return Download.file(
                StatementCsv.MEDIA_TYPE,
                name(key) + ".csv",
                out -> StatementCsv.write(statement, statements.movements(key), out));
    }

    private Response pdf(Statement.Key key, Instant now) {
        Statement statement = statements.statement(key);
        return Download.file(
                Pdf.MEDIA_TYPE,
                name(key) + ".pdf",
                out -> documents.write(
                        StatementPdf.title(key),
                        pdf -> new StatementPdf(pdf, statement, now).write(statements.movements(key)),
                        out));
    }

    private static String name(Statement.Key key) {
        Currency currency = key.currency();
        return "statement-" + key.month() + "-" + currency.getCurrencyCode();
    }
}
