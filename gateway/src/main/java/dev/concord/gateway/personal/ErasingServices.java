package dev.concord.gateway.personal;

import dev.concord.contracts.id.TaskerId;

/** The services that know something of taskers. */
interface ErasingServices {

    /** What a service says. */
    sealed interface Answer {

        /** Nothing there tells who the tasker was. */
        record Erased() implements Answer {}

        /** Not now: something is owed, or under way. The code is a problem's. */
        record Refused(String code, String detail) implements Answer {}

        record Away(String reason) implements Answer {}
    }

    /**
     * Has a service forget the tasker; again changes nothing.
     *
     * @param givesUpUnpaid whether what is owed is no reason to refuse
     */
    Answer erase(Told service, TaskerId tasker, boolean givesUpUnpaid);
}
