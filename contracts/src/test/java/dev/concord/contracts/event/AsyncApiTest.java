package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code asyncapi.yaml} names exactly the topics, writers and messages of the code, and nothing else. */
final class AsyncApiTest {

    private static final JsonNode API =
            new YAMLMapper().readTree(AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml"));

    @Test
    void itIsOfVersion3() {
        assertThat(API.get("asyncapi").asString()).startsWith("3.");
    }

    @Test
    void theChannelsAreTheTopics() {
        var topics = Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toSet());

        assertThat(Set.copyOf(API.get("channels").propertyNames())).isEqualTo(topics);
        topics.forEach(topic ->
                assertThat(API.at("/channels/" + topic + "/address").asString()).isEqualTo(topic));
    }

    @Test
    void aChannelCarriesTheTypesOfItsTopic() {
        for (var topic : Topic.values()) {
            var expected = Arrays.stream(EventType.values())
                    .filter(type -> type.topic() == topic)
                    .map(AsyncApiTest::shortName)
                    .toList();

            assertThat(names(API.at("/channels/" + topic.topicName() + "/messages")))
                    .as(topic.topicName())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyTopicHasItsOneWriter() {
        var writers = Arrays.stream(Topic.values())
                .collect(Collectors.toMap(topic -> "publish-" + topic.topicName(), Topic::writer));

        var documented = names(API.get("operations")).stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> API.at("/operations/" + name + "/title").asString()));

        assertThat(documented).isEqualTo(writers);
    }

    @Test
    void theMessagesAreTheTypesWithTheirSchemas() {
        var documented = names(API.at("/components/messages")).stream()
                .collect(Collectors.toMap(
                        name -> API.at("/components/messages/" + name + "/name").asString(),
                        name -> API.at("/components/messages/" + name + "/payload/schema/$ref")
                                .asString()));
        var expected = Arrays.stream(EventType.values())
                .collect(Collectors.toMap(
                        EventType::typeName, type -> type.schema().substring(1)));

        assertThat(documented).isEqualTo(Map.copyOf(expected));
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    private static String shortName(EventType type) {
        return type.schema().replace("/schemas/", "").replace(".v1.json", "");
    }
}
