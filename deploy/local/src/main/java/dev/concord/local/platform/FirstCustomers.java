package dev.concord.local.platform;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Purse;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.chain.NearKey;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.VendorApi;
import dev.concord.local.infrastructure.LocalToken;
import dev.concord.local.process.PrivateFiles;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A vendor with money and a tasker with an account, so that the platform can be tried at once. */
public final class FirstCustomers {

    private static final JsonMapper JSON = new JsonMapper();
    static final AccountId VENDOR_ACCOUNT = new AccountId("vendor.bank.localnet");
    private static final NearAmount VENDOR_ON_CHAIN = NearAmount.ofNear("1000000");
    private static final NearAmount VENDOR_BALANCE = NearAmount.ofNear("1000");

    /** A million dollars. */
    private static final TokenAmount VENDOR_TOKENS = TokenAmount.parse("1000000000000");

    private final Path file;
    private final RandomGenerator random;
    private final Ids ids;

    public FirstCustomers(Path file, RandomGenerator random, Ids ids) {
        this.file = file;
        this.random = random;
        this.ids = ids;
    }

    /** What is remembered of them; the platform's answers are absent until they came. */
    record Remembered(
            String vendorSecretKey,
            String taskerId,
            String taskerSecretKey,
            @Nullable String vendorApiKey,
            @Nullable String taskerToken) {

        @Override
        public String toString() {
            return "Remembered(hidden)";
        }
    }

    /** What they sign in with. */
    public record Credentials(String vendorApiKey, String taskerToken) {

        @Override
        public String toString() {
            return "Credentials(hidden)";
        }
    }

    /** Makes what is missing, step by step, so that an interrupted start goes on where it was. */
    Credentials ensure(ConcordClient client, String operatorToken, NearRpc rpc, NearAccount bank)
            throws IOException, InterruptedException {
        var remembered = remembered();
        bank.create(
                VENDOR_ACCOUNT, VENDOR_ON_CHAIN, List.of(vendorKey(remembered).publicKey()));
        var vendorApiKey = remembered.vendorApiKey();
        if (vendorApiKey == null) {
            vendorApiKey = client.asOperator(operatorToken).createVendor("First vendor");
        }
        var taskerToken = remembered.taskerToken();
        if (taskerToken == null) {
            taskerToken = client.registerTasker(TaskerId.parse(remembered.taskerId()), false);
        }
        save(new Remembered(
                remembered.vendorSecretKey(),
                remembered.taskerId(),
                remembered.taskerSecretKey(),
                vendorApiKey,
                taskerToken));
        var vendor = client.asVendor(vendorApiKey);
        vendor.accounts().register(new NearKey(VENDOR_ACCOUNT, vendorKey(remembered)));
        var taskerKey = SecretKey.parse(remembered.taskerSecretKey());
        client.asTasker(taskerToken)
                .accounts()
                .register(new NearKey(taskerKey.publicKey().implicitAccount(), taskerKey));
        new Purse(vendor, vendorAccount(rpc), client.treasury()).hold(VENDOR_BALANCE);
        holdTokens(vendor, vendorAccount(rpc), client.treasury());
        return new Credentials(vendorApiKey, taskerToken);
    }

    /** Deposits tokens unless there are some; an interrupted start may do it twice, and then there are more. */
    private static void holdTokens(VendorApi vendor, NearAccount account, String treasury) throws InterruptedException {
        if (vendor.available(LocalToken.CONTRACT).signum() > 0) {
            return;
        }
        var transfer = TokenCalls.transfer(new TokenTransfer(new AccountId(treasury), VENDOR_TOKENS));
        var transaction = account.call(new AccountId(LocalToken.CONTRACT), List.of(transfer));
        Purse.claim(vendor, transaction);
    }

    /** Returns the vendor's account on chain. */
    public NearAccount vendorAccount(NearRpc rpc) throws IOException {
        return new NearAccount(rpc, VENDOR_ACCOUNT, vendorKey(remembered()));
    }

    private Remembered remembered() throws IOException {
        if (Files.exists(file)) {
            return JSON.readValue(Files.readAllBytes(file), Remembered.class);
        }
        var made = new Remembered(
                SecretKey.random(random).reveal(),
                ids.next().toString(),
                SecretKey.random(random).reveal(),
                null,
                null);
        save(made);
        return made;
    }

    private void save(Remembered remembered) {
        PrivateFiles.replace(file, JSON.writeValueAsBytes(remembered));
    }

    private static SecretKey vendorKey(Remembered remembered) {
        return SecretKey.parse(remembered.vendorSecretKey());
    }
}
