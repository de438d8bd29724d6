package dev.concord.local.command;

import dev.concord.near.key.AccountId;
import java.net.URI;
import java.nio.file.Path;

/**
 * Where a treasury is, and how its operator reaches it.
 *
 * @param keysFile the lanes' secret keys, as the service reads them
 * @param adminKeyFile another full-access key of the account, which is no lane
 */
record KeysPlace(URI rpc, AccountId account, Path keysFile, Path adminKeyFile, URI gateway, String operatorToken) {

    @Override
    public String toString() {
        return "KeysPlace[" + account + "]";
    }
}
