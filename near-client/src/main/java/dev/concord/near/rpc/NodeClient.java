package dev.concord.near.rpc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts JSON over kept connections and waits on the caller's thread. The JDK's client hands each call through threads of its own,
 * which cost more than half of what a payout takes here; a call on the thread that waits for it has none to pay for.
 */
final class NodeClient implements AutoCloseable {

    /** More than anybody asks at a time, and less than the JDK's server keeps open. */
    private static final int MOST_CONNECTIONS = 128;

    /** A node may have closed what nobody has used for so long. */
    private static final TimeValue CHECKED_AFTER = TimeValue.ofSeconds(1);

    private final RpcLimits limits;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watch;

    NodeClient(RpcLimits limits) {
        this.limits = limits;
        this.client = HttpClients.custom()
                .useSystemProperties()
                .setConnectionManager(connections(limits))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("near-rpc-watch").factory());
        watch.setRemoveOnCancelPolicy(true);
    }

    private static HttpClientConnectionManager connections(RpcLimits limits) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connectTime()))
                        .setSocketTimeout(Timeout.of(limits.wholeTime()))
                        .setValidateAfterInactivity(CHECKED_AFTER)
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .build();
    }

    /** What came back. */
    static final class Posted {

        private final int status;
        private final byte[] body;

        private Posted(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        byte[] body() {
            return body;
        }
    }

    /**
     * Posts, within the limits of time and size.
     *
     * @throws IOException if there is no reply, or none within the limits
     */
    Posted post(URI uri, byte[] json) throws IOException {
        var request = new HttpPost(uri);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        var alarm = watch.schedule(request::cancel, limits.wholeTime().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, this::read);
        } catch (IOException failed) {
            if (request.isCancelled()) {
                var late = new InterruptedIOException("no reply within " + limits.wholeTime());
                late.initCause(failed);
                throw late;
            }
            throw failed;
        } finally {
            alarm.cancel(false);
        }
    }

    private Posted read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Posted(response.getCode(), new byte[0]);
        }
        var body = entity.getContent().readNBytes(limits.maxReplyBytes() + 1);
        if (body.length > limits.maxReplyBytes()) {
            response.close();
            throw new IOException("a reply of more than %d bytes".formatted(limits.maxReplyBytes()));
        }
        return new Posted(response.getCode(), body);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        watch.shutdownNow();
    }
}
