package dev.concord.gateway.routing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * A client that hands requests on and does nothing of its own accord: it repeats nothing, follows nothing, unpacks nothing. It
 * reads and writes on the request's own thread, so that nobody touches a request that is over.
 */
final class UpstreamClient {

    /** All of them together have no limit but that on requests; the one that counts is per service. */
    private static final int SERVICES = 4;

    /** A service that has this many requests under way gets no queue as well. */
    private static final Duration CONNECTION_WAIT = Duration.ofMillis(500);

    /** Shorter than the minute after which Tomcat closes an idle connection, so that none is closed under a request. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    /** So often within a long body it is checked whether the service has refused it; Tomcat then takes 2 MiB more of it. */
    private static final int CHECK_BYTES = 256 << 10;

    private UpstreamClient() {}

    static CloseableHttpClient with(UpstreamSettings settings) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings))
                .setDefaultRequestConfig(waits(settings.responseTimeout()))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .evictIdleConnections(TimeValue.of(LONGEST_IDLE))
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(UpstreamSettings settings) {
        var earlyAnswers = ManagedHttpClientConnectionFactory.builder()
                .responseOutOfOrderStrategy(new MonitoringResponseOutOfOrderStrategy(CHECK_BYTES))
                .build();
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(earlyAnswers)
                .setDefaultConnectionConfig(connection)
                .setMaxConnPerRoute(settings.maxConnectionsPerService())
                .setMaxConnTotal(SERVICES * settings.maxConnectionsPerService())
                .build();
    }

    /** How long a request waits for a connection and then, each time, for the service to say something. */
    static RequestConfig waits(Duration responseTimeout) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(CONNECTION_WAIT))
                .setResponseTimeout(Timeout.of(responseTimeout))
                .setDefaultKeepAlive(LONGEST_IDLE.toSeconds(), TimeUnit.SECONDS)
                .build();
    }
}
