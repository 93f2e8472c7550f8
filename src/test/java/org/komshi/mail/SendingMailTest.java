package org.komshi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.komshi.database.Ids;
import org.komshi.settings.Settings;
import org.komshi.web.spi.HubProfile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class SendingMailTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    @Autowired
    HubProfile profile;

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void a_mail_server_listens() {
        server.start();
    }

    @AfterEach
    void it_ends() {
        server.stop();
    }

    @Test
    void a_queued_mail_arrives_whole_and_once() throws Exception {
        UUID mail = queued(
                "ana@green-valley.example", "Вашата пријава е примена", "Почитувана Ана,\n\nПријавата е примена.");

        assertThat(delivery(port()).deliver(mail)).isEqualTo(Delivery.Outcome.DONE);
        assertThat(delivery(port()).deliver(mail)).isEqualTo(Delivery.Outcome.DONE);

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Вашата пријава е примена");
        assertThat(arrived.getContent().toString()).contains("Почитувана Ана,").contains("Пријавата е примена.");
        assertThat(arrived.getHeader("Message-ID")[0]).isEqualTo("<" + mail + "@hub.example>");
        assertThat(arrived.getHeader("Return-Path")[0]).isEqualTo("<bounces+" + mail + "@hub.example>");
        assertThat(arrived.getFrom()[0].toString())
                .contains("<hub@hub.example>")
                .contains("Komshi");
        assertThat(arrived.getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
        assertThat(arrived.getHeader("Content-Language")[0]).isEqualTo("mk");
        assertThat(stage(mail)).isEqualTo("sent");
    }

    @Test
    void a_server_that_does_not_answer_is_tried_again() {
        int gone = port();
        server.stop();
        UUID mail = queued("ana@green-valley.example", "Subject", "Body");

        assertThat(delivery(gone).deliver(mail)).isEqualTo(Delivery.Outcome.LATER);

        assertThat(stage(mail)).isEqualTo("queued");
        assertThat(failure(mail)).isEqualTo("no-answer");
        assertThat(jdbc.sql("select attempts from mail.message where id = :id")
                        .param("id", mail)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_address_that_cannot_be_is_not_tried_again() {
        UUID mail = queued("nobody at all", "Subject", "Body");

        assertThat(delivery(port()).deliver(mail)).isEqualTo(Delivery.Outcome.REFUSED);

        assertThat(stage(mail)).isEqualTo("refused");
        assertThat(failure(mail)).isEqualTo("address");
    }

    @Test
    void after_the_last_try_it_is_given_up_and_kept() {
        UUID mail = queued("ana@green-valley.example", "Subject", "Body");

        delivery(port()).giveUp(mail);

        assertThat(stage(mail)).isEqualTo("failed");
    }

    private String failure(UUID mail) {
        return jdbc.sql("select failure from mail.message where id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private Delivery delivery(int port) {
        var bounces = new Settings.Bounces("bounces+{id}@hub.example", "", "", "");
        var settings = new Settings.Mail("127.0.0.1", port, "", "", "hub@hub.example", false, false, bounces);
        return new Delivery(jdbc, clock, DeliveryTask.server(settings), settings, profile);
    }

    private UUID queued(String recipient, String subject, String body) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into mail.message (id, recipient, language, template, subject, body, queued_at)
                        values (:id, :recipient, 'mk', 'test', :subject, :body, :at)
                        """)
                .param("id", id)
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        return id;
    }

    private String stage(UUID mail) {
        return jdbc.sql("select stage from mail.message where id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }
}
