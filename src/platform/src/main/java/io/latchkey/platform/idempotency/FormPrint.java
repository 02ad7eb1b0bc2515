package io.latchkey.platform.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A digest of the parts of a form that an operation reads. */
final class FormPrint {

    private final MessageDigest digest;

    private FormPrint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for an operation that reads no form. */
    static Optional<byte[]> of(Method operation, Object[] arguments) {
        FormPrint print = new FormPrint();
        boolean form = false;
        Parameter[] parameters = operation.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(RestForm.class)) {
                form = true;
                print.add(arguments[i]);
            }
        }
        return form ? Optional.of(print.digest.digest()) : Optional.empty();
    }

    private void add(Object part) {
        switch (part) {
            case null -> addField(new byte[0]);
            case FileUpload file -> {
                addField(String.valueOf(file.fileName()).getBytes(StandardCharsets.UTF_8));
                addField(content(file));
            }
            default -> addField(("=" + part).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** With its length before it, so that no two lists of parts look the same. */
    private void addField(byte[] content) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
        digest.update(content);
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
