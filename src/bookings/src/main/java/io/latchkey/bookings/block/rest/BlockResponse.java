package io.latchkey.bookings.block.rest;

import io.latchkey.bookings.block.Block;
import io.latchkey.bookings.block.Periods;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.kernel.id.UnitId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A block as it is answered.
 *
 * @param unitIds empty where it closes or opens the listing's whole offer
 */
@Schema(
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8057","state":"CLOSED","from":"2026-12-24","to":"2026-12-27",
         "unitIds":[],"note":"We are at home"}""")
record BlockResponse(UUID id, HostBlock.State state, String from, String to, List<UnitId> unitIds, String note) {

    /** The blocks that one request made. */
    @Schema(name = "CreatedBlocks")
    record Created(List<BlockResponse> items) {}

    static BlockResponse of(Block block) {
        return new BlockResponse(
                block.id(),
                block.period().state(),
                Periods.from(block.period()),
                Periods.to(block.period()),
                block.units(),
                block.note());
    }
}
