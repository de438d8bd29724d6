import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows Concord's decided labels and what is believed of taskers, and prints a line for each decision that is new:
 *
 * <pre>java -cp 'lib/*' Agreements.java 127.0.0.1:9092 [--to-end]</pre>
 *
 * Every start reads from the beginning, so there is nothing to store. A pipeline that keeps a database does as the example in
 * Python does.
 */
final class Agreements {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of each task, the greatest revision seen: what is not greater was told before. */
    private final Map<String, Revision> revisions = new HashMap<>();

    /** By project and tasker, how many labels the latest estimate rests on. */
    private final Map<String, Integer> labelsOfTaskers = new HashMap<>();

    private record Revision(int generation, int number) {

        boolean isAfter(Revision other) {
            return generation != other.generation ? generation > other.generation : number > other.number;
        }
    }

    public static void main(String[] arguments) {
        var toEnd = List.of(arguments).contains("--to-end");
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", arguments[0],
                        // Concord writes in transactions: what was rolled back must not be read.
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            new Agreements().follow(consumer, toEnd);
        }
    }

    private void follow(KafkaConsumer<String, String> consumer, boolean toEnd) {
        var partitions = List.of("label-agreed", "tasker-skill").stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (!toEnd || ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(500)).forEach(this::handle);
        }
        System.err.printf("%d tasks, %d taskers%n", revisions.size(), labelsOfTaskers.size());
    }

    private void handle(ConsumerRecord<String, String> record) {
        if (record.topic().equals("tasker-skill")) {
            skill(record.key(), record.value());
        } else {
            agreement(JSON.readTree(record.value()));
        }
    }

    /** A key without a value is forgotten: its project is settled. */
    private void skill(String projectAndTasker, String json) {
        if (json == null) {
            labelsOfTaskers.remove(projectAndTasker);
        } else {
            labelsOfTaskers.put(projectAndTasker, JSON.readTree(json).path("labels").asInt());
        }
    }

    /** Fields that are not known here are passed over: contracts only ever get more of them. */
    private void agreement(JsonNode event) {
        var task = event.path("taskId").asString();
        var revision = new Revision(
                event.at("/revision/generation").asInt(), event.at("/revision/number").asInt());
        var known = revisions.get(task);
        if (known == null || revision.isAfter(known)) {
            revisions.put(task, revision);
            System.out.printf(
                    "%s %s %d.%d %s %s%n",
                    task,
                    event.path("state").asString(),
                    revision.generation(),
                    revision.number(),
                    event.path("confidence"),
                    event.path("label"));
        }
    }
}
