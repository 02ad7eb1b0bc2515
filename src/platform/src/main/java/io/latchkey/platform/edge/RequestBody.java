package io.latchkey.platform.edge;

import jakarta.enterprise.context.RequestScoped;

/** The body as it came, byte by byte. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = {};

    public byte[] bytes() {
        return bytes;
    }

    void keep(byte[] read) {
        this.bytes = read;
    }
}
