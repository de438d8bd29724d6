package dev.concord.local.apidrill;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * A request.
 *
 * @param target path and query, encoded
 * @param pathValues what was put into the path, by name
 * @param headers without the credential
 * @param body empty if there is none
 */
record Request(
        Operation operation,
        Caller caller,
        String method,
        String target,
        Map<String, String> pathValues,
        Map<String, String> headers,
        String body,
        Charset charset) {

    Request {
        pathValues = Map.copyOf(pathValues);
        headers = Map.copyOf(headers);
    }

    byte[] bytes() {
        return body.getBytes(charset);
    }
}
