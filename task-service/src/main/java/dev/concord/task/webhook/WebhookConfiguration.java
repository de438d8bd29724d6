package dev.concord.task.webhook;

import dev.concord.web.outbound.OutboundGuard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client that calls receivers: it connects to what the guard has looked at, and does nothing of its own accord. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final TimeValue LONGEST_IDLE = TimeValue.ofSeconds(20);

    /** A name is asked for again at least so often, however busy its connection is. */
    private static final TimeValue OLDEST = TimeValue.ofMinutes(1);

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 8 << 10;

    @Bean
    CloseableHttpClient webhookClient(OutboundGuard guard, WebhookSettings settings) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(guard, settings))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(Timeout.of(settings.timeout()))
                        .build())
                .setUserAgent("Concord-Webhooks/1")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictIdleConnections(LONGEST_IDLE)
                .build();
    }

    /** Its thread for deadlines is no bean: Spring would run whatever is scheduled on it. */
    @Bean
    HttpWebhookSender webhookSender(CloseableHttpClient webhookClient, OutboundGuard guard, WebhookSettings settings) {
        var deadlines = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
        return new HttpWebhookSender(webhookClient, guard, deadlines, settings.timeout());
    }

    @Bean
    RandomGenerator webhookChance() {
        return new SecureRandom();
    }

    private static PoolingHttpClientConnectionManager connections(OutboundGuard guard, WebhookSettings settings) {
        var bounded = ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_HEADER)
                        .build())
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(bounded)
                .setDnsResolver(new GuardedNames(guard))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(Timeout.of(settings.timeout()))
                        .setTimeToLive(OLDEST)
                        .build())
                .setMaxConnPerRoute(settings.workersPerWebhook())
                .setMaxConnTotal(settings.workers())
                .build();
    }

    /** The client connects to what this returns, and to nothing else. */
    private record GuardedNames(OutboundGuard guard) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return guard.resolve(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
