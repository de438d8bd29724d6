package dev.concord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;

final class ManifestsAreReadStrictlyTest {
    @Test
    void the_whole_base_parses() {
        var cluster = Cluster.ofBase();

        assertThat(cluster.resources().count() + cluster.topics().size())
                .isEqualTo(cluster.manifests().size())
                .isPositive();
    }

    @Test
    void no_two_resources_of_a_kind_share_a_name() {
        var names = Cluster.ofBase().manifests().stream()
                .map(manifest -> manifest.kind() + " " + manifest.name())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void a_misspelled_field_is_refused() {
        var slip = Manifest.parse("slip.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: slip
                spec:
                  template:
                    spec:
                      containers:
                        - name: slip
                          readynessProbe: {}
                """).getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cluster.strictly(slip))
                .withMessageContaining("readynessProbe");
    }

    @Test
    void a_kind_that_the_base_does_not_use_is_refused() {
        var secret = Manifest.parse("secret.yaml", """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: never-here
                """).getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cluster.strictly(secret))
                .withMessageContaining("v1 Secret");
    }

    @Test
    void a_repeated_key_is_refused() {
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> Manifest.parse("twice.yaml", """
                data:
                  PORT: "1"
                  PORT: "2"
                """));
    }
}
