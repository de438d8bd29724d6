package dev.concord.near.transaction;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an access key may sign. */
public sealed interface Permission {

    /** Anything that the account may do. */
    record FullAccess() implements Permission {}

    /**
     * One call of one contract, without a deposit.
     *
     * @param allowance what it may spend on gas; null for no limit
     * @param methods the methods it may call; none for all
     */
    record CallsOnly(@Nullable NearAmount allowance, AccountId contract, List<String> methods) implements Permission {

        public CallsOnly {
            methods = List.copyOf(methods);
        }
    }
}
