package dev.concord.gateway.repeat;

import dev.concord.near.key.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the first of equal requests was answered.
 *
 * @param headers those that say something of the answer, each with its one value
 */
public record FirstAnswer(int status, Map<String, String> headers, Bytes body) {

    public FirstAnswer {
        headers = Map.copyOf(headers);
    }

    byte[] encoded() {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            out.writeShort(status);
            out.writeShort(headers.size());
            for (var header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.write(body.toArray());
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static FirstAnswer decoded(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var status = in.readUnsignedShort();
            var headers = new LinkedHashMap<String, String>();
            for (var left = in.readUnsignedShort(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return new FirstAnswer(status, headers, Bytes.of(in.readAllBytes()));
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
