package io.latchkey.bookings.claim;

import io.latchkey.bookings.booking.Actor;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.EvidenceId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of evidence as both sides and operators see it; its content is a request of its own.
 *
 * @param side who shows it
 * @param mediaType by its content
 * @param sha256 of the content as it is delivered, in hexadecimal digits
 */
@Schema(
        name = "Evidence",
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8091","claimId":"01890a5d-ac96-774b-bcce-b302099a8090",
         "side":"GUEST","name":"thermometer.jpg","mediaType":"image/jpeg","bytes":482113,
         "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "createdAt":"2026-12-01T20:05:00Z"}""")
public record EvidenceView(
        EvidenceId id,
        ClaimId claimId,
        Actor side,
        String name,
        String mediaType,
        int bytes,
        String sha256,
        Instant createdAt) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.claimId(),
                evidence.side(),
                evidence.name(),
                evidence.type().mediaType(),
                evidence.bytes(),
                evidence.sha256(),
                evidence.createdAt());
    }
}
