package dev.concord.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A kustomization that does nothing but list files, so that what it renders is what they say. */
record Kustomization(String apiVersion, String kind, List<String> resources) {
    static final Path FOLDER = Path.of("base");
    static final Path FILE = FOLDER.resolve("kustomization.yaml");

    static Kustomization read() throws IOException {
        return Manifest.parse(FILE.toString(), Files.readString(FILE))
                .getFirst()
                .as(Kustomization.class);
    }

    static List<Manifest> render() throws IOException {
        var manifests = new ArrayList<Manifest>();
        for (String resource : read().resources()) {
            manifests.addAll(Manifest.parse(resource, Files.readString(FOLDER.resolve(resource))));
        }
        return manifests;
    }
}
