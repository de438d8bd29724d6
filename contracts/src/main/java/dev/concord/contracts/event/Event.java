package dev.concord.contracts.event;

/** A fact, in the past tense, with one writer and one topic. Fields are only ever added. */
public sealed interface Event
        permits ProjectOpened,
                TaskCreated,
                LabelSubmitted,
                SubmissionsEnded,
                LabelWanted,
                LabelAgreed,
                TaskerSkill,
                RewardDue,
                ProjectJudged,
                RewardPaid,
                ProjectFunded,
                TaskRefined,
                ProjectRefined,
                TaskReviewed {

    /** Returns the record's key on Kafka: events of one key keep their order. */
    String key();
}
