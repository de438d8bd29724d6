package dev.concord.near.rpc;

import dev.concord.near.key.Bytes;
import tools.jackson.databind.JsonNode;

/** Reads what a contract's method returned. */
final class CallReader {

    private CallReader() {}

    /** Nodes answer a call that failed with HTTP 200 and a text. */
    static CallAnswer read(Fields result) {
        if (result.node().has("error")) {
            return new CallAnswer.Failed(result.text("error"), ViewReader.point(result));
        }
        return new CallAnswer.Returned(
                bytes(result.array("result")), OutcomeReader.logs(result), ViewReader.point(result));
    }

    private static Bytes bytes(JsonNode numbers) {
        var content = new byte[numbers.size()];
        for (var i = 0; i < content.length; i++) {
            var number = numbers.get(i);
            if (!number.isInt() || number.intValue() < 0 || number.intValue() > 0xff) {
                throw new MalformedReply("result: " + number + " (expected: 0..255)");
            }
            content[i] = (byte) number.intValue();
        }
        return Bytes.of(content);
    }
}
