package dev.concord.localnet.node;

import dev.concord.localnet.fault.FaultKind;
import dev.concord.localnet.fault.Faults;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.SignedTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of the waiting transactions a block may take, as faults have it. */
record Selection(List<SignedTransaction> candidates, Set<CryptoHash> foundInvalid, List<CryptoHash> dropped) {

    static Selection of(List<SignedTransaction> waiting, Faults faults) {
        if (faults.strikeChain(FaultKind.STALL)) {
            return new Selection(List.of(), Set.of(), List.of());
        }
        var candidates = new ArrayList<SignedTransaction>();
        var foundInvalid = new HashSet<CryptoHash>();
        var dropped = new ArrayList<CryptoHash>();
        for (var each : waiting) {
            if (faults.strikeChain(FaultKind.DROP)) {
                dropped.add(each.hash());
            } else {
                candidates.add(each);
                if (faults.strikeChain(FaultKind.INVALID_OUTCOME)) {
                    foundInvalid.add(each.hash());
                }
            }
        }
        return new Selection(candidates, foundInvalid, dropped);
    }
}
