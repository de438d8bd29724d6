package dev.concord.near.rpc;

/** A reply that lacks what every node sends. */
final class MalformedReply extends RuntimeException {

    MalformedReply(String message) {
        super(message);
    }
}
