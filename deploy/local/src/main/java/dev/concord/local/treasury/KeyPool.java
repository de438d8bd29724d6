package dev.concord.local.treasury;

import dev.concord.local.chain.NearAccount;
import dev.concord.local.client.Lane;
import dev.concord.local.client.OperatorApi;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The keys that payouts go by. What is done here may break off anywhere and be asked for again: new keys are on disk before they
 * are on chain and on chain before the service sees them, and a key leaves the file only once the chain has forgotten it.
 */
public final class KeyPool {

    /** As many as one transaction may add. */
    public static final int MOST_AT_ONCE = 100;

    private final SecretKeysFile file;
    private final SecretKeysFile pending;
    private final NearAccount treasury;
    private final OperatorApi operator;
    private final RandomGenerator random;

    /**
     * A pool whose keys lie in a file.
     *
     * @param treasury signs with a key that is not in the file: a lane's nonces are the service's alone
     */
    public KeyPool(SecretKeysFile file, NearAccount treasury, OperatorApi operator, RandomGenerator random) {
        this.file = file;
        this.pending = new SecretKeysFile(file.path().resolveSibling(file.path().getFileName() + ".pending"));
        this.treasury = treasury;
        this.operator = operator;
        this.random = random;
    }

    /** Makes so many keys; those that an earlier call left half made count. */
    public List<PublicKey> make(int count) throws IOException, InterruptedException {
        var made = new ArrayList<>(pending.read());
        while (made.size() < count) {
            made.add(SecretKey.random(random));
        }
        pending.write(made);
        var publicKeys = made.stream().map(SecretKey::publicKey).toList();
        treasury.addKeys(publicKeys);
        file.add(made);
        pending.delete();
        return publicKeys;
    }

    public List<Lane> lanes() throws InterruptedException {
        return operator.lanes();
    }

    public Lane drain(PublicKey key) throws InterruptedException {
        return operator.drainLane(key.toString());
    }

    /** Gives a drained lane up, deletes its key on chain, and takes it out of the file. */
    public Lane retire(PublicKey key) throws IOException, InterruptedException {
        var retired = operator.retireLane(key.toString());
        treasury.deleteKey(key);
        file.remove(key);
        return retired;
    }
}
