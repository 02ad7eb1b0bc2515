package io.latchkey.payments.receipt.rest;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.payments.document.Documents;
import io.latchkey.payments.document.Pdf;
import io.latchkey.payments.document.rest.Download;
import io.latchkey.payments.payment.Viewer;
import io.latchkey.payments.receipt.Receipt;
import io.latchkey.payments.receipt.ReceiptService;
import io.latchkey.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a guest paid, for the guest to keep. */
@Path("/v1/bookings/{bookingId}/receipt")
@Tag(name = "Payments")
@Authenticated
@RunOnVirtualThread
class ReceiptResource {

    private static final String EXAMPLE =
            """
            {"bookingId":"019abc00-0000-7000-8000-000000000005","paymentId":"019abc00-0000-7000-8000-000000000007",
             "description":"Attic room by the canal, 3 nights","paidAt":"2026-11-06T09:30:00.120Z",
             "paid":{"amountMinor":27890,"currency":"EUR"},
             "shares":[{"to":"HOST","amount":{"amountMinor":25706,"currency":"EUR"}},
                       {"to":"PLATFORM_FEE","amount":{"amountMinor":2184,"currency":"EUR"}}],
             "refunds":[{"reason":"GOODWILL","amount":{"amountMinor":1000,"currency":"EUR"},"state":"DONE",
                         "promisedAt":"2026-11-07T10:00:00Z","sentAt":"2026-11-07T10:00:01.300Z"}],
             "refunded":{"amountMinor":1000,"currency":"EUR"},"refunding":{"amountMinor":0,"currency":"EUR"},
             "settledOtherwise":{"amountMinor":0,"currency":"EUR"},"chargedBack":{"amountMinor":0,"currency":"EUR"},
             "held":{"amountMinor":26890,"currency":"EUR"},"released":{"amountMinor":0,"currency":"EUR"}}""";

    private final ReceiptService receipts;
    private final Documents documents;
    private final Caller caller;
    private final InstantSource clock;

    ReceiptResource(ReceiptService receipts, Documents documents, Caller caller, InstantSource clock) {
        this.receipts = receipts;
        this.documents = documents;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Pdf.MEDIA_TYPE})
    @Operation(
            operationId = "getReceipt",
            summary = "A receipt for what was paid",
            description =
                    "What was paid, when and for what, what came back and why, and what is held: as things stand. "
                            + "JSON, or a PDF by the Accept header. For the booking's guest; a change that was paid by itself has "
                            + "a receipt under the change's id.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReceiptResponse.class),
                        example = EXAMPLE),
                @Content(
                        mediaType = Pdf.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = "binary",
                                        maxLength = Integer.MAX_VALUE,
                                        description = "To print and keep"))
            })
    @APIResponse(responseCode = "409", description = "NOTHING_CAPTURED: no money has been taken (yet)")
    public Response get(@PathParam("bookingId") BookingId bookingId, @Context HttpHeaders headers) {
        Viewer viewer = Viewer.of(caller);
        Receipt receipt = receipts.of(bookingId, viewer);
        if (Download.wanted(headers, MediaType.APPLICATION_JSON, Pdf.MEDIA_TYPE).equals(Pdf.MEDIA_TYPE)) {
            Instant now = clock.instant();
            return Download.file(
                    Pdf.MEDIA_TYPE,
                    "receipt-" + bookingId + ".pdf",
                    out -> documents.write("Receipt", pdf -> new ReceiptPdf(pdf, receipt).write(now), out));
        }
        return Download.json(ReceiptResponse.of(receipt));
    }
}
