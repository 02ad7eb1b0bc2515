package io.latchkey.listings.listing.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All units of a listing. */
@Schema(name = "UnitList", requiredProperties = "items", description = "All units a listing ever had, in their order.")
public record UnitList(List<UnitResponse> items) {}
