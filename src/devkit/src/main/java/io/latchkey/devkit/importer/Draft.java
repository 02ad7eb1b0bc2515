package io.latchkey.devkit.importer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.kernel.time.DateRange;
import java.util.List;
import java.util.UUID;

/** A row made ready: the body that creates the listing, its host, and what has to be closed before it is published. */
record Draft(ListingRow row, UUID host, ObjectNode listing, List<DateRange> closed) {}
