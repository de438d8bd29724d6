package dev.concord.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TimeOrderedIds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How mails are handed on. */
final class MailersTest {

    private static final Mail MAIL = new Mail("ada@vision.example", "Another password", "The code is cr_1");

    @Test
    void a_server_gets_the_mail_and_one_that_is_away_gets_it_later() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            port = server.getLocalPort();
            var received = threads.submit(() -> receiveOne(server));

            assertThat(mailerTo(port).send(MAIL)).isTrue();
            assertThat(String.join("\n", received.get()))
                    .contains("MAIL FROM:<concord@labels.example>", "RCPT TO:<ada@vision.example>")
                    .contains("Subject: Another password", "The code is cr_1");
        }
        assertThat(mailerTo(port).send(MAIL)).isFalse();
    }

    private static SmtpMailer mailerTo(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        return new SmtpMailer(sender, "concord@labels.example");
    }

    @Test
    void a_folder_keeps_the_latest_for_its_owner_alone(@TempDir Path directory) throws IOException {
        var folder = directory.resolve("mail");
        var mailer = new FileMailer(folder, new TimeOrderedIds(InstantSource.system(), new Random(1)));

        for (var number = 0; number < 103; number++) {
            assertThat(mailer.send(new Mail("ada@vision.example", "number " + number, "a")))
                    .isTrue();
        }

        try (var files = Files.list(folder)) {
            var kept = files.sorted().toList();
            assertThat(kept).hasSize(100);
            assertThat(kept.getLast()).content().contains("number 102");
        }
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
        assertThat(new NoMailer().isThere()).isFalse();
    }

    /** Takes one mail as a server would, and returns all that was said (RFC 5321). */
    private static List<String> receiveOne(ServerSocket server) throws IOException {
        var said = new ArrayList<String>();
        try (var connection = server.accept();
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
                var out = connection.getOutputStream()) {
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            var isBody = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                said.add(line);
                isBody = isBody ? !line.equals(".") : line.equals("DATA");
                if (isBody && !line.equals("DATA")) {
                    continue;
                }
                var answer =
                        line.equals("DATA") ? "354 go on\r\n" : line.equals("QUIT") ? "221 bye\r\n" : "250 yes\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
                if (line.equals("QUIT")) {
                    break;
                }
            }
        }
        return said;
    }
}
