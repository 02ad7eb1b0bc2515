package io.latchkey.platform.files;

import java.util.regex.Pattern;

/** A path that takes a file of up to {@link Upload#MAX_BYTES}; everywhere else a body is much smaller. */
public record UploadRoute(Pattern path) {

    public boolean matches(String asked) {
        return path.matcher(asked).matches();
    }
}
