package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.Bytes;

/** An action as a node shows it: those that move money in full, the others by name. */
public sealed interface ViewedAction {

    record Transfer(NearAmount deposit) implements ViewedAction {}

    record FunctionCall(String method, Bytes arguments, NearAmount deposit) implements ViewedAction {}

    record Other(String kind) implements ViewedAction {}
}
