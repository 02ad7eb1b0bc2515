package io.latchkey.bookings.series.rest;

import io.latchkey.kernel.id.SeriesQuoteId;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Books a series quote. */
@Schema(examples = """
        {"seriesQuoteId":"01890a5d-ac96-774b-bcce-b302099a8070"}""")
record CreateSeriesRequest(@NotNull SeriesQuoteId seriesQuoteId) {}
