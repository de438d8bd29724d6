package dev.concord.payout.payout;

import dev.concord.payout.payout.domain.Batch;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Notes what a success shows beyond the payment: its receivers are registered, and its token rests no more. */
@Service
final class NoteWorkingTokens {

    private final Receivers receivers;
    private final Rests rests;

    NoteWorkingTokens(Receivers receivers, Rests rests) {
        this.receivers = receivers;
        this.rests = rests;
    }

    void note(Collection<Batch> paid) {
        receivers.notePaid(paid);
        rests.end(paid.stream().map(Batch::asset).collect(Collectors.toSet()));
    }
}
