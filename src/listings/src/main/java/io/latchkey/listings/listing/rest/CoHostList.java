package io.latchkey.listings.listing.rest;

import io.latchkey.listings.listing.CoHosts;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All co-hosts of a listing. */
@Schema(name = "CoHostList", requiredProperties = "items", description = "All co-hosts of a listing, in their order.")
public record CoHostList(@Size(max = CoHosts.MAX) List<CoHostResponse> items) {}
