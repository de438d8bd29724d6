package dev.concord.near.provenance;

import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.label.Label;
import dev.concord.near.key.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agreement as it is anchored: what was decided, and by which submissions. Of each submission it has the hash alone; whoever
 * has the {@code label-agreed} event has what was hashed, and nobody else learns who said what.
 *
 * @param content canonical JSON
 */
public record AgreementLeaf(String content) {

    /** What the content says it is, so that a later form can be told apart. */
    public static final String FORMAT = "concord-agreement.v1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The leaf of an agreement. */
    public static AgreementLeaf of(LabelAgreed agreed) {
        var content = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("task", agreed.taskId().toString())
                .put("name", agreed.taskName())
                .put("project", agreed.projectId().toString())
                .put("state", agreed.state().name().toLowerCase(Locale.ROOT))
                .put("confidence", agreed.confidence())
                .put("method", agreed.method().toString());
        content.putObject("revision")
                .put("generation", agreed.revision().generation())
                .put("number", agreed.revision().number());
        if (agreed.label() != null) {
            content.set("label", json(agreed.label()));
        }
        if (agreed.reviewed() != null) {
            content.put("reviewed", agreed.reviewed());
        }
        var submissions = content.putArray("submissions");
        agreed.submissions().forEach(each -> submissions.add(submission(each)));
        return new AgreementLeaf(CanonicalJson.write(content));
    }

    /** The leaf's hash in its tree. */
    public CryptoHash hash() {
        return MerkleHash.ofLeaf(content.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode submission(JudgedSubmission submission) {
        return JSON.createObjectNode()
                .put("submission", submission.submissionId().toString())
                .put("hash", hashOf(submission).bytes().hex());
    }

    /** SHA-256 of the canonical JSON of what a tasker gave: submission, tasker and label. */
    public static CryptoHash hashOf(JudgedSubmission submission) {
        var given = JSON.createObjectNode()
                .put("submission", submission.submissionId().toString())
                .put("tasker", submission.taskerId().toString())
                .set("label", json(submission.label()));
        return CryptoHash.sha256(CanonicalJson.write(given).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Label label) {
        return JSON.readTree(EventJson.encode(label));
    }
}
