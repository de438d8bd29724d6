package dev.concord.local.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once, over kept connections, and waits on the caller's thread. The JDK's client hands each call through threads of
 * its own: a third of the processor time of a platform that was measured went there, to the program that measured it.
 */
final class Exchange implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** A server says something at least so often, unless the request itself allows more. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    /** A server may have closed what nobody has used for so long. */
    private static final TimeValue CHECKED_AFTER = TimeValue.ofSeconds(1);

    private static final int MOST_CONNECTIONS = 512;
    private static final int MOST_BYTES = 64 << 20;

    /** So often within a long body it is checked whether the server has refused it. */
    private static final int CHECK_BYTES = 256 << 10;

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(connections())
            .setDefaultRequestConfig(silent(LONGEST_SILENCE))
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();

    private static HttpClientConnectionManager connections() {
        var earlyAnswers = ManagedHttpClientConnectionFactory.builder()
                .responseOutOfOrderStrategy(new MonitoringResponseOutOfOrderStrategy(CHECK_BYTES))
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(earlyAnswers)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT_TIMEOUT))
                        .setValidateAfterInactivity(CHECKED_AFTER)
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .build();
    }

    /** What a request needs whose server may be silent for so long. */
    static RequestConfig silent(Duration atMost) {
        return RequestConfig.custom().setResponseTimeout(Timeout.of(atMost)).build();
    }

    /**
     * Returns the answer, whatever it is.
     *
     * @throws IOException if there is none, or one of more than 64 MiB
     */
    Reply send(ClassicHttpRequest request) throws IOException {
        return client.execute(request, response -> reply(request, response));
    }

    /**
     * Returns the body of a good answer as it comes; closing it breaks off what has not come yet.
     *
     * @throws Refusal if the answer is another one
     */
    InputStream open(ClassicHttpRequest request) throws IOException {
        var response = client.executeOpen(null, request, null);
        if (response.getCode() != HttpStatus.SC_OK) {
            try (response) {
                throw new Refusal(reply(request, response).summary());
            }
        }
        return new FilterInputStream(response.getEntity().getContent()) {
            @Override
            public void close() throws IOException {
                response.close();
            }
        };
    }

    private static Reply reply(ClassicHttpRequest request, ClassicHttpResponse response) throws IOException {
        var later = response.getFirstHeader("Retry-After");
        return new Reply(
                request.getMethod() + " " + request.getPath(),
                response.getCode(),
                later == null ? "" : later.getValue(),
                text(response.getEntity()));
    }

    private static String text(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        var body = entity.getContent().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new IOException("an answer of more than %d bytes".formatted(MOST_BYTES));
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
