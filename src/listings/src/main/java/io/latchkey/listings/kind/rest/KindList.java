package io.latchkey.listings.kind.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All kinds of thing. */
@Schema(name = "KindList", requiredProperties = "items", description = "All kinds of thing that are rented out.")
public record KindList(List<KindResponse> items) {}
