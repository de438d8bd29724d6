package dev.concord.task.webhook;

import dev.concord.web.outbound.OutboundGuard;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls receivers over HTTP. What they answer beyond the status is read so far that the connection can be used again, and no
 * further. Of what goes wrong the vendor is told the kind only, because details would describe our network.
 */
final class HttpWebhookSender implements WebhookSender, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpWebhookSender.class);
    private static final String NO_HOST = "the host is not known, or not public";
    private static final String NOT_IN_TIME = "no answer in time";
    private static final int MOST_READ_BYTES = 16 << 10;

    private final CloseableHttpClient client;
    private final OutboundGuard guard;
    private final ScheduledExecutorService deadlines;
    private final Duration timeout;

    HttpWebhookSender(
            CloseableHttpClient client, OutboundGuard guard, ScheduledExecutorService deadlines, Duration timeout) {
        this.client = client;
        this.guard = guard;
        this.deadlines = deadlines;
        this.timeout = timeout;
    }

    @Override
    public Answer post(URI url, Map<String, String> headers, String body) {
        try {
            guard.check("url", url.toString());
        } catch (IllegalArgumentException forbidden) {
            return new Answer.Unreachable(NO_HOST);
        }
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        // The client's own limits are on silence; one byte now and then would hold a worker for ever.
        var deadline = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var response = client.executeOpen(HttpHost.create(url), request, null);
            var answer = answered(response);
            if (!isReadToItsEnd(response)) {
                request.cancel(); // closing it would read the rest
            }
            return answer;
        } catch (IOException | IllegalStateException failure) { // the second if the deadline comes while it connects
            LOG.debug("no answer from {}: {}", url.getHost(), failure.toString());
            return new Answer.Unreachable(request.isCancelled() ? NOT_IN_TIME : kind(failure));
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }

    private static Answer.Answered answered(ClassicHttpResponse response) {
        var retryAfter = response.getFirstHeader("Retry-After");
        return new Answer.Answered(
                response.getCode(), retryAfter == null ? Optional.empty() : seconds(retryAfter.getValue()));
    }

    /** Dates are left to the schedule: a receiver whose clock is wrong must not rule ours. */
    private static Optional<Duration> seconds(String value) {
        return value != null && value.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : Optional.empty();
    }

    /** A status was given, so it holds, whatever becomes of the rest. */
    private static boolean isReadToItsEnd(ClassicHttpResponse response) {
        var entity = response.getEntity();
        if (entity == null) {
            return true;
        }
        try {
            return entity.getContent().readNBytes(MOST_READ_BYTES).length < MOST_READ_BYTES;
        } catch (IOException broken) {
            LOG.debug("an answer broke off: {}", broken.toString());
            return false;
        }
    }

    private static String kind(Exception failure) {
        return switch (failure) {
            case UnknownHostException _ -> NO_HOST;
            case SSLException _ -> "no secure connection";
            case SocketTimeoutException _ -> NOT_IN_TIME;
            default -> "no connection, or it broke off";
        };
    }
}
