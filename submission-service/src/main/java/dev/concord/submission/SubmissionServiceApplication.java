package dev.concord.submission;

import dev.concord.messaging.outbox.OutboxAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Leases tasks to taskers and takes their labels. It appends to the log itself, hence no outbox. */
@SpringBootApplication(exclude = OutboxAutoConfiguration.class)
@ConfigurationPropertiesScan
public class SubmissionServiceApplication {

    /** Runs the service until it is told to stop. */
    public static void main(String[] arguments) {
        SpringApplication.run(SubmissionServiceApplication.class, arguments);
    }
}
