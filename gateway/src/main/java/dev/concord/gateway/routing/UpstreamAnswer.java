package dev.concord.gateway.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service answered, while it is handed back. */
final class UpstreamAnswer implements ProxyExchange.Response {

    private static final Logger LOG = LoggerFactory.getLogger(UpstreamAnswer.class);
    private static final int BUFFER_BYTES = 16 << 10;

    /** Lines that somebody waits for one by one. */
    private static final Set<String> FLUSHED = Set.of("application/x-ndjson", "text/event-stream");

    private final ClassicHttpResponse answer;
    private final Runnable giveUp;
    private final HttpHeaders headers = new HttpHeaders();

    /**
     * An answer that has begun.
     *
     * @param giveUp cuts the connection that it comes by; closing the answer would read it to its end, and a stream has none
     */
    UpstreamAnswer(ClassicHttpResponse answer, Runnable giveUp) {
        this.answer = answer;
        this.giveUp = giveUp;
        for (var header : answer.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    ServerResponse response() {
        return GatewayServerResponse.status(getStatusCode()).build((_, response) -> {
            try (answer) {
                copyTo(response);
            }
            return null;
        });
    }

    private void copyTo(HttpServletResponse response) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return;
        }
        var body = entity.getContent();
        var out = response.getOutputStream();
        var flushed = isFlushed();
        var buffer = new byte[BUFFER_BYTES];
        for (var read = next(body, buffer); read >= 0; read = next(body, buffer)) {
            write(out, buffer, read, flushed);
        }
    }

    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            LOG.warn("an answer broke off: {}", broken.toString());
            throw new BrokenOff(broken);
        }
    }

    private void write(OutputStream out, byte[] buffer, int length, boolean flushed) {
        try {
            out.write(buffer, 0, length);
            if (flushed) {
                out.flush();
            }
        } catch (IOException gone) {
            giveUp.run();
            throw new BrokenOff(gone);
        }
    }

    private boolean isFlushed() {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && FLUSHED.stream().anyMatch(type::startsWith);
    }
}
