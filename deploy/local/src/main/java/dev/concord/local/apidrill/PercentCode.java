package dev.concord.local.apidrill;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes any text as a part of a path or of a query. */
final class PercentCode {

    private PercentCode() {}

    /** A form would have a plus for a space, which in a path is a plus. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
