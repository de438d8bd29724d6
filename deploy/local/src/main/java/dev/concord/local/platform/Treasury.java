package dev.concord.local.platform;

import dev.concord.contracts.money.NearAmount;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.treasury.SecretKeysFile;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The platform's account on chain, with one key for each lane in which payouts may be on their way at the same time. */
final class Treasury {

    static final String CHAIN = "localnet";
    static final String ACCOUNT = "treasury.bank.localnet";

    private static final int USUAL_LANES = 8;

    /** Pays for gas and for the accounts that first payouts create; none of it is a vendor's. */
    private static final NearAmount FLOAT = NearAmount.ofNear("1000");

    private final SecretKeysFile lanes;
    private final SecretKeysFile admin;
    private final RandomGenerator random;
    private final int count;

    Treasury(DataDirectory data, RandomGenerator random) {
        this(data, random, USUAL_LANES);
    }

    /** A treasury with so many lanes, if it has none yet. */
    Treasury(DataDirectory data, RandomGenerator random, int count) {
        this.lanes = new SecretKeysFile(data.treasuryKeys());
        this.admin = new SecretKeysFile(data.treasuryAdminKey());
        this.random = random;
        this.count = count;
    }

    /** Creates the account if it does not exist. The keys are on disk before: an account without its keys is lost. */
    void open(NearAccount bank) throws IOException, InterruptedException {
        if (lanes.read().isEmpty()) {
            admin.write(drawn(1));
            lanes.write(drawn(count));
        }
        var account = new AccountId(ACCOUNT);
        var signer = admin.read().getFirst();
        var publicKeys = Stream.concat(Stream.of(signer), lanes.read().stream())
                .map(SecretKey::publicKey)
                .toList();
        var first = Math.min(publicKeys.size(), NearAccount.MOST_KEYS_AT_FIRST);
        bank.create(account, FLOAT, publicKeys.subList(0, first));
        bank.another(account, signer).addKeys(publicKeys.subList(first, publicKeys.size()));
    }

    private List<SecretKey> drawn(int count) {
        return Stream.generate(() -> SecretKey.random(random)).limit(count).toList();
    }
}
