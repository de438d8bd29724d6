package dev.concord.consensus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The service's entry point. It has no database: its state lives in the topology's stores and their changelogs. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ConsensusService {

    public static void main(String[] arguments) {
        SpringApplication.run(ConsensusService.class, arguments);
    }
}
