package dev.concord.payout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Keeps the books and pays. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class PayoutServiceApplication {

    /** Runs the service until it is told to stop. */
    public static void main(String[] arguments) {
        SpringApplication.run(PayoutServiceApplication.class, arguments);
    }
}
