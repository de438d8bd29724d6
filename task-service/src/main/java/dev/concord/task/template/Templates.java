package dev.concord.task.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All templates there are. They come with the program, so one that is missing stops its start. */
@Component
public final class Templates {

    private final List<Template> all = List.of(
            template("objects-in-images", "Boxes around the objects of some classes in an image."),
            template("emotion-of-text", "The one emotion that a text shows most."),
            template("speech-to-text", "The words and syllables of a recording, each where it is said."),
            template(
                    "medical-image-questions",
                    "A question about a medical image, with a panel and a review for doubts."),
            template("preference-pairs", "Which of two replies is better, for training by preference."),
            template("instruction-replies", "Replies to instructions, reviewed by peers, for fine-tuning."));

    public List<Template> all() {
        return all;
    }

    public Optional<Template> find(String name) {
        return all.stream().filter(template -> template.name().equals(name)).findFirst();
    }

    private static Template template(String name, String summary) {
        try (var file = new ClassPathResource("templates/" + name + ".json").getInputStream()) {
            return new Template(name, summary, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
