package dev.concord.task.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.concord.task.webhook.Answer.Answered;
import dev.concord.task.webhook.Answer.Unreachable;
import dev.concord.web.outbound.OutboundGuard;
import dev.concord.web.outbound.OutboundSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers are hostile: they redirect, never end, never answer, and their names lead inside. */
final class HttpWebhookSenderTest {

    private static final OutboundSettings LOCAL = new OutboundSettings(true, true);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer receiver;

    HttpWebhookSenderTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        receiver.stop(0);
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        answerBy(exchange -> {
            exchange.getResponseHeaders().set("Location", "/secret");
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThat(post(guard(LOCAL, "127.0.0.1"))).isEqualTo(new Answered(307, Optional.of(Duration.ofMinutes(2))));
        assertThat(requests).hasValue(1);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        answerBy(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var part = new byte[1 << 16];
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(part);
            }
        });

        assertThat(post(guard(LOCAL, "127.0.0.1"))).isEqualTo(new Answered(200, Optional.empty()));
    }

    @Test
    void aReceiverThatTakesItsTimeIsGivenUp() {
        answerBy(exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(post(guard(LOCAL, "127.0.0.1"), Duration.ofMillis(500)))
                .isEqualTo(new Unreachable("no answer in time"));
    }

    @Test
    void aNameThatLeadsInsideWhenItIsConnectedToReachesNothing() {
        answerBy(exchange -> exchange.sendResponseHeaders(200, -1));

        var answer = post(guard(new OutboundSettings(true, false), "93.184.215.14", "127.0.0.1"));

        assertThat(answer).isEqualTo(new Unreachable("the host is not known, or not public"));
        assertThat(requests).hasValue(0);
    }

    private void answerBy(HttpHandler handler) {
        receiver.createContext("/", exchange -> {
            requests.incrementAndGet();
            handler.handle(exchange);
        });
    }

    private Answer post(OutboundGuard guard) {
        return post(guard, PATIENCE);
    }

    private Answer post(OutboundGuard guard, Duration timeout) {
        var settings = new WebhookSettings(
                "a secret of the tests that is long enough", 1, 1, 1, timeout, Duration.ofDays(1), Duration.ofDays(1));
        var configuration = new WebhookConfiguration();
        try (var client = configuration.webhookClient(guard, settings);
                var sender = configuration.webhookSender(client, guard, settings)) {
            var port = receiver.getAddress().getPort();
            var url = URI.create("http://receiver.example:" + port + "/hook");
            return sender.post(url, Map.of("webhook-id", "one"), "{}");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Answers the first question with the first address, and so on; the last one stays. */
    private static OutboundGuard guard(OutboundSettings settings, String... addresses) {
        var answers = new ArrayDeque<>(List.of(addresses));
        return new OutboundGuard(settings, _ ->
                new InetAddress[] {InetAddress.ofLiteral(answers.size() > 1 ? answers.remove() : answers.element())});
    }
}
