package io.latchkey.payments.document.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** One thing in several forms: which one is wanted, and how a file is sent. */
public final class Download {

    private Download() {}

    /** The first of our media types that the Accept header prefers; ours come in the order that {@code *}{@code /*} gets. */
    public static String wanted(HttpHeaders headers, String... ours) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (String type : ours) {
                if (MediaType.valueOf(type).isCompatible(accepted)) {
                    return type;
                }
            }
        }
        return ours[0];
    }

    /** JSON where a file would have been possible. */
    public static Response json(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /**
     * A file, written while it is sent.
     *
     * @param name of plain letters, digits, hyphens and one point
     */
    public static Response file(String mediaType, String name, StreamingOutput content) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
