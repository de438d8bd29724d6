package dev.concord.gateway.repeat;

import java.util.Optional;

/** What a request is answered whose key belongs to one that was answered before. Nothing of it is carried out. */
public sealed interface Reply {

    /** The same again gets the same. */
    record Same(FirstAnswer answer) implements Reply {}

    /** The same again, of which it is not known any more what was answered. */
    record NotKept() implements Reply {}

    /** The key stands for another request. */
    record Other() implements Reply {}

    /**
     * Decides by what is known of the first request.
     *
     * @param content what is asked for now; nothing if that cannot be read, as the first one's could be
     */
    static Reply to(Claim.Answered first, Optional<String> content) {
        if (content.map(first.seal()::mark).filter(first.request()::equals).isEmpty()) {
            return new Other();
        }
        var answer = first.answer();
        return answer == null ? new NotKept() : new Same(first.seal().open(answer));
    }
}
