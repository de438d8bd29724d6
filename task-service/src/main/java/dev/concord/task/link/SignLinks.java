package dev.concord.task.link;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs links by which whoever has them gets one object for a while (AWS Signature Version 4). No store is asked for that. */
@Component
final class SignLinks implements DisposableBean {

    private final BucketSettings settings;
    private final InstantSource clock;
    /** Made when the first link is: most installations have no buckets, and never wait for it. */
    private final SingletonSupplier<S3Presigner> presigner;

    private volatile boolean isOpen;

    SignLinks(BucketSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.presigner = SingletonSupplier.of(this::open);
    }

    BucketLink sign(BucketReference reference) {
        var until = clock.instant().plus(settings.linkLifetime());
        var signed = presigner
                .obtain()
                .presignGetObject(wish -> wish.signatureDuration(settings.linkLifetime())
                        .getObjectRequest(
                                object -> object.bucket(reference.bucket()).key(reference.key())));
        return new BucketLink(reference.toString(), URI.create(signed.url().toString()), until);
    }

    @Override
    public void destroy() {
        if (isOpen) {
            presigner.obtain().close();
        }
    }

    private S3Presigner open() {
        isOpen = true;
        var builder = S3Presigner.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .build());
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }
}
