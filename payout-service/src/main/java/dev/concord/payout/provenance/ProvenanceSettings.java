package dev.concord.payout.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.provenance.MerkleTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.provenance}. Without an account trees are gathered, no forest is, and nothing is anchored.
 *
 * @param accountId the account whose keys are the trees' keys; used for nothing else
 * @param keyFile a file with one full-access secret key of that account, as {@code ed25519:...}
 * @param interval leaves are gathered at most once in this time, and at most one key is added on chain
 * @param treeLeaves how many a tree has at most; what is more goes into further trees, and these into one forest
 */
@ConfigurationProperties("concord.provenance")
public record ProvenanceSettings(
        @Nullable String accountId,
        @Nullable Path keyFile,
        @DefaultValue("1h") Duration interval,
        @DefaultValue("16384") int treeLeaves) {

    public ProvenanceSettings {
        if ((accountId == null) != (keyFile == null)) {
            throw new IllegalArgumentException("concord.provenance: account-id %s, key-file %s (expected: both or none)"
                    .formatted(accountId, keyFile));
        }
        if (!interval.isPositive() || treeLeaves < 1 || treeLeaves > MerkleTree.MOST_LEAVES) {
            throw new IllegalArgumentException(
                    "concord.provenance: interval %s, tree-leaves %d (expected: above 0, 1..%d)"
                            .formatted(interval, treeLeaves, MerkleTree.MOST_LEAVES));
        }
    }

    boolean anchors() {
        return accountId != null;
    }

    Optional<AnchorAccount> account() {
        return accountId == null || keyFile == null
                ? Optional.empty()
                : Optional.of(AnchorAccount.read(new AccountId(accountId), keyFile));
    }
}
