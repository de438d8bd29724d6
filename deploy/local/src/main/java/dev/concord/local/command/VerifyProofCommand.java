package dev.concord.local.command;

import dev.concord.near.provenance.CheckProof;
import dev.concord.near.provenance.Finding;
import dev.concord.near.provenance.Findings;
import dev.concord.near.provenance.MalformedProof;
import dev.concord.near.provenance.NearAnchorChain;
import dev.concord.near.provenance.Proof;
import dev.concord.near.provenance.ProofJson;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks a proof with nothing but a NEAR node, and says line by line what was checked. */
final class VerifyProofCommand {

    private static final int PROVEN = 0;
    private static final int REFUTED = 1;

    /** Nothing is wrong, and not everything could be checked. */
    private static final int OPEN = 3;

    private final PrintStream out;

    VerifyProofCommand(PrintStream out) {
        this.out = out;
    }

    int run(Command.VerifyProof command) throws IOException {
        if (!Files.isReadable(command.file()) || Files.isDirectory(command.file())) {
            throw new UsageError("verify-proof %s (expected: a file that can be read)".formatted(command.file()));
        }
        try (var rpc = NearRpc.over(List.of(command.rpc()))) {
            var proof = read(command.file());
            out.println(
                    "%s, checked against the node at %s, which is believed:".formatted(command.file(), command.rpc()));
            var findings = new CheckProof(new NearAnchorChain(rpc), command.account()).check(proof);
            findings.all().forEach(this::tell);
            return conclusion(findings);
        } catch (MalformedProof malformed) {
            out.println("FALSE      " + malformed.getMessage());
            out.println("This is no proof.");
            return REFUTED;
        } catch (RpcFailure unreachable) {
            out.println("NOT ASKED  node: %s (expected: an answer)".formatted(unreachable.getMessage()));
            out.println("Nothing is proven: the node does not answer.");
            return OPEN;
        }
    }

    /** No more is read than a proof may have, and one byte, which tells that it is too long. */
    private static Proof read(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return ProofJson.read(content.readNBytes(ProofJson.MAX_BYTES + 1));
        }
    }

    private void tell(Finding finding) {
        var outcome = switch (finding.outcome()) {
            case HOLDS -> "checked    ";
            case FAILS -> "FALSE      ";
            case UNCHECKED -> "NOT KNOWN  ";
        };
        out.println(outcome + finding.claim());
    }

    private int conclusion(Findings findings) {
        if (findings.isProven()) {
            out.println("Proven: this label was agreed as it stands here, and was not changed since that time.");
            return PROVEN;
        }
        out.println(
                findings.isRefuted()
                        ? "Refuted: something was changed, or was never anchored."
                        : "Nothing is false, but not all that is claimed could be checked.");
        return findings.isRefuted() ? REFUTED : OPEN;
    }
}
