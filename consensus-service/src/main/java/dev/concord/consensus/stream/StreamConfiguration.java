package dev.concord.consensus.stream;

import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.closing.CloseProjects;
import dev.concord.consensus.closing.ClosingSettings;
import dev.concord.consensus.judging.JudgeLabels;
import dev.concord.consensus.judging.JudgingMeters;
import dev.concord.consensus.project.ProjectDirectory;
import dev.concord.consensus.quality.ForgetQuality;
import dev.concord.consensus.quality.QualityDirectory;
import dev.concord.consensus.refinement.RefinementQueue;
import dev.concord.consensus.skill.AddEvidence;
import dev.concord.consensus.skill.DecisionRules;
import dev.concord.consensus.skill.GatherEvidence;
import dev.concord.consensus.skill.SkillBook;
import dev.concord.consensus.skill.SkillSettings;
import dev.concord.contracts.id.Ids;
import dev.concord.messaging.MessagingSettings;
import dev.concord.messaging.serde.EventSerdes;
import dev.concord.messaging.topic.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Wires the topology into the stream client that Spring starts and stops. */
@Configuration(proxyBeanMethods = false)
@EnableKafkaStreams
class StreamConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConfiguration.class);

    @Bean
    ConsensusTopology consensusTopology(
            MessagingSettings messaging,
            Subscriptions subscriptions,
            Ids ids,
            InstantSource clock,
            ConsensusTopology.Steps steps) {
        var events = EventSerdes.of(messaging.service(), ids, clock);
        return new ConsensusTopology(messaging, subscriptions, events, steps);
    }

    @Bean
    @Profile("!empty-decision")
    DecisionRules decisionRules() {
        return StreamingDecisions::of;
    }

    @Bean
    @Profile("empty-decision")
    DecisionRules emptyDecisionRules() {
        return (kind, method, taskers) -> new EmptyDecision();
    }

    @Bean
    ConsensusTopology.Steps steps(
            DecisionRules rules,
            SkillSettings skillSettings,
            ClosingSettings closingSettings,
            RefinementQueue refinements,
            MessagingSettings messaging,
            MeterRegistry registry,
            InstantSource clock) {
        var skills = new SkillBook(rules, clock, skillSettings);
        var meters = new JudgingMeters(registry);
        return new ConsensusTopology.Steps(
                () -> new JudgeLabels(skills, meters, messaging.partitions(), clock),
                () -> new CloseProjects(skills, meters, closingSettings, refinements),
                () -> new GatherEvidence(skillSettings),
                () -> new AddEvidence(skillSettings),
                ForgetQuality::new);
    }

    @Bean
    ProjectDirectory projectDirectory(ObjectProvider<StreamsBuilderFactoryBean> streams) {
        return new StreamedProjects(new GlobalTables(streams));
    }

    @Bean
    QualityDirectory qualityDirectory(ObjectProvider<StreamsBuilderFactoryBean> streams) {
        return new StreamedQuality(new GlobalTables(streams));
    }

    @Bean
    StreamsBuilderFactoryBeanConfigurer topologyConfigurer(ConsensusTopology topology, ApplicationContext context) {
        return factory -> {
            factory.setInfrastructureCustomizer(topology);
            factory.setStateListener(new EndWhenBroken(() -> System.exit(SpringApplication.exit(context, () -> 1))));
            factory.setStreamsUncaughtExceptionHandler(StreamConfiguration::replaceThread);
        };
    }

    @Bean
    StreamsHealthIndicator streamsHealthIndicator(StreamsBuilderFactoryBean streams) {
        return new StreamsHealthIndicator(streams);
    }

    /** What reaches this was no record's fault; its work goes on in a new thread, from the last committed transaction. */
    private static StreamThreadExceptionResponse replaceThread(Throwable failure) {
        LOG.error("a stream thread failed and is replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
