package dev.concord.kubernetes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class KustomizationTest {
    @Test
    void every_file_in_the_folder_is_listed_once_and_every_listed_file_is_there() throws IOException {
        var listed = Kustomization.read().resources();

        try (var files = Files.list(Kustomization.FOLDER)) {
            var found = files.filter(file -> !file.equals(Kustomization.FILE))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void it_is_a_kustomization() throws IOException {
        var kustomization = Kustomization.read();

        assertThat(kustomization.apiVersion()).isEqualTo("kustomize.config.k8s.io/v1beta1");
        assertThat(kustomization.kind()).isEqualTo("Kustomization");
    }

    /** Where kubectl is installed, it must agree with our own reading. */
    @Test
    void kubectl_renders_the_same_resources() throws IOException, InterruptedException {
        assumeTrue(isInstalled("kubectl"), "kubectl is not installed");

        var process = new ProcessBuilder("kubectl", "kustomize", Kustomization.FOLDER.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(contents(Manifest.parse("rendered", rendered))).isEqualTo(contents(Kustomization.render()));
    }

    private static Set<Object> contents(List<Manifest> manifests) {
        return manifests.stream().map(Manifest::content).collect(toSet());
    }

    private static boolean isInstalled(String command) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
