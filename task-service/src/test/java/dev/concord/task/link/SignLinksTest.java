package dev.concord.task.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.JsonColumns;
import dev.concord.task.Samples;
import dev.concord.task.link.BucketSettings.Bucket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a link opens, and to whom one is given. */
final class SignLinksTest {

    private static final String SECRET = "a secret of the store";
    private static final VendorId VENDOR = new VendorId(new UUID(1, 1));

    /** The example of the manual of S3, by which our own check is checked. */
    @Test
    void theCheckKnowsTheManualsExample() {
        var link = URI.create("https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");

        var secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        assertThat(SignatureCheck.isGenuine(link, "examplebucket.s3.amazonaws.com", secret))
                .isTrue();
        assertThat(SignatureCheck.isGenuine(link, "examplebucket.s3.amazonaws.com", secret + "!"))
                .isFalse();
    }

    @Test
    void aStoreThatChecksGivesTheObjectToWhoeverHasTheLink() throws Exception {
        var store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", exchange -> {
            var host = exchange.getRequestHeaders().getFirst("Host");
            var genuine = SignatureCheck.isGenuine(exchange.getRequestURI(), host, SECRET);
            var body = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(genuine ? 200 : 403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        store.start();
        try {
            var endpoint = URI.create("http://127.0.0.1:" + store.getAddress().getPort());
            var signing = new SignLinks(settings(endpoint, true), () -> Samples.NOW);
            for (var key : List.of("a.png", "street/1 2+3.png", "gr\u00f6\u00dfer/\u732b.png")) {
                var link = signing.sign(new BucketReference("pictures", key));

                assertThat(link.reference()).isEqualTo("s3://pictures/" + key);
                assertThat(link.until()).isEqualTo(Samples.NOW.plusSeconds(600));
                assertThat(link.url().getRawQuery()).contains("X-Amz-Expires=600");
                assertThat(get(link.url())).isEqualTo("200 /pictures/" + key);
                assertThat(get(URI.create(link.url().toString().replace("/pictures/", "/secrets/"))))
                        .startsWith("403");
                assertThat(get(URI.create(link.url().toString().replace("Expires=600", "Expires=601"))))
                        .startsWith("403");
            }
            signing.destroy();
        } finally {
            store.stop(0);
        }
    }

    @Test
    void withoutAnEndpointTheLinkIsToS3ItselfWithTheBucketInItsHost() {
        var signing = new SignLinks(settings(null, false), () -> Samples.NOW);

        var url = signing.sign(new BucketReference("pictures", "a/b.png")).url();

        assertThat(url.getHost()).isEqualTo("pictures.s3.eu-central-1.amazonaws.com");
        assertThat(url.getPath()).isEqualTo("/a/b.png");
        assertThat(SignatureCheck.isGenuine(url, url.getHost(), SECRET)).isTrue();
        signing.destroy();
    }

    @Test
    void aVendorMayReferToWhatIsSetUpForItAndToNothingElse() {
        var settings = settings(null, false);

        assertThat(settings.has(VENDOR, new BucketReference("pictures", "street/1.png")))
                .isTrue();
        assertThat(settings.has(VENDOR, new BucketReference("scans", "public/1.png")))
                .isTrue();
        assertThat(settings.has(VENDOR, new BucketReference("scans", "private/1.png")))
                .isFalse();
        assertThat(settings.has(VENDOR, new BucketReference("scans", "public/../private/1.png")))
                .isFalse();
        assertThat(settings.has(VENDOR, new BucketReference("secrets", "1.png")))
                .isFalse();
        assertThat(settings.has(new VendorId(new UUID(1, 2)), new BucketReference("pictures", "1.png")))
                .isFalse();
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    @Test
    void referencesAreFoundWhereverTheyStandInTheData() {
        var data = JsonColumns.readTree("""
                {"image": "s3://pictures/1.png", "more": [{"mask": "s3://pictures/1.png"}, "s3://scans/a b"],
                 "url": "https://example.org", "no": "s3://", "neither": "see s3://pictures/2.png", "n": 7}
                """);

        assertThat(BucketReference.in(data))
                .extracting(BucketReference::toString)
                .containsExactlyInAnyOrder("s3://pictures/1.png", "s3://scans/a b");
    }

    private static BucketSettings settings(@Nullable URI endpoint, boolean pathStyle) {
        var vendor = VENDOR.toString();
        return new BucketSettings(
                endpoint,
                "eu-central-1",
                pathStyle,
                "access",
                SECRET,
                Duration.ofMinutes(10),
                List.of(new Bucket("pictures", vendor, ""), new Bucket("scans", vendor, "public/")));
    }

    private static String get(URI url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
