package dev.concord.task.link;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a task refers to by {@code s3://bucket/key}. */
record BucketReference(String bucket, String key) {

    /** A task has no more that are linked; the data of a task may have 16 KiB. */
    static final int MOST = 100;

    /** Names of buckets as the S3 manual has them; a key is anything of up to 1,024 characters. */
    private static final Pattern FORM =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/(.{1,1024})", Pattern.DOTALL);

    static Optional<BucketReference> of(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new BucketReference(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Returns the first of those that the data has as texts, wherever they stand. */
    static List<BucketReference> in(JsonNode data) {
        var found = new LinkedHashSet<BucketReference>();
        var left = new ArrayDeque<JsonNode>();
        left.add(data);
        while (!left.isEmpty() && found.size() < MOST) {
            var node = left.remove();
            if (node.isString()) {
                of(node.stringValue()).ifPresent(found::add);
            }
            node.forEach(left::add);
        }
        return List.copyOf(found);
    }

    /** Clients take such parts of a path for steps, and would leave the prefix by them. */
    boolean leadsElsewhere() {
        return Arrays.stream(key.split("/", -1)).anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
