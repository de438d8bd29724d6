package dev.concord.local.apidrill;

import java.util.Locale;

/**
 * What came back.
 *
 * @param mediaType without parameters; empty if none was named
 * @param text as much of the body as was read
 * @param whole whether that is all of it
 */
record Answer(int status, String mediaType, String text, boolean whole) {

    static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int SERVER_ERROR = 500;

    static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isSuccess() {
        return status >= OK && status < MULTIPLE_CHOICES;
    }

    boolean isServerError() {
        return status >= SERVER_ERROR;
    }

    boolean isJson() {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }
}
