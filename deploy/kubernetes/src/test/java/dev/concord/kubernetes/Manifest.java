package dev.concord.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One YAML document, read so that a duplicate key or a field that Kubernetes does not know is an error. */
record Manifest(String file, Map<String, Object> content) {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new WithoutAnySetters())
            .build();

    static List<Manifest> parse(String file, String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var manifests = new ArrayList<Manifest>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            manifests.add(new Manifest(file, asMap(document)));
        }
        return manifests;
    }

    String kind() {
        return content.get("apiVersion") + " " + content.get("kind");
    }

    Object name() {
        return asMap(content.getOrDefault("metadata", Map.of())).getOrDefault("name", "");
    }

    <T> T as(Class<T> type) {
        return STRICT.convertValue(content, type);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object document) {
        return (Map<String, Object>) document;
    }

    /** The models keep what they do not know in a map beside; without it, unknown fields are errors. */
    private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
