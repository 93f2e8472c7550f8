package org.komshi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.Ids;
import org.komshi.identity.Role;
import org.komshi.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of undeliverable mail are read in a mailbox and shown to administrators. */
@HubTest
class MailThatComesBackTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    final GreenMail server = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "pop3")});
    GreenMailUser mailbox;

    @BeforeEach
    void there_is_a_mailbox() {
        server.start();
        mailbox = server.setUser("bounces@hub.example", "bounces", "secret");
    }

    @AfterEach
    void it_ends() {
        server.stop();
    }

    @Test
    void a_report_is_noted_at_its_mail_and_taken_out_of_the_mailbox() throws Exception {
        UUID known = sent("no-such@green-valley.example");
        deliver(report(known, "bounces@hub.example", "failed", true));

        assertThat(reading("imap").look()).isEqualTo(1);

        assertThat(stage(known)).isEqualTo("bounced");
        assertThat(server.getReceivedMessages()).isEmpty();
        SignedIn teuta = hub.as(cast.somebody(Role.ADMINISTRATOR));
        assertThat(teuta.get("/desk/administration/mail/" + known).body())
                .contains("came back")
                .contains("550 5.1.1 unknown here");
        assertThat(teuta.get("/desk").body()).contains("did not arrive");
    }

    @Test
    void a_mail_is_known_by_the_address_it_came_back_to_when_nothing_is_enclosed() throws Exception {
        UUID known = sent("no-such@green-valley.example");
        deliver(report(known, "bounces+" + known + "@hub.example", "failed", false));

        assertThat(reading("pop3").look()).isEqualTo(1);

        assertThat(stage(known)).isEqualTo("bounced");
    }

    @Test
    void a_server_that_still_tries_changes_nothing_and_other_mail_stays_for_people() throws Exception {
        UUID known = sent("slow@green-valley.example");
        deliver(report(known, "bounces@hub.example", "delayed", true));
        deliver("From: ana@green-valley.example\r\nTo: bounces@hub.example\r\nSubject: A question\r\n\r\nHello\r\n");

        assertThat(reading("imap").look()).isZero();

        assertThat(stage(known)).isEqualTo("sent");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_report_about_somebody_elses_mail_or_a_broken_one_does_no_harm() throws Exception {
        deliver(report(UUID.randomUUID(), "bounces@hub.example", "failed", true));
        deliver("Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\nnothing\r\n");

        assertThat(reading("imap").look()).isZero();
    }

    @Test
    void a_mailbox_that_does_not_answer_is_asked_again_later() {
        int gone = server.getImap().getPort();
        server.stop();

        assertThat(reading("imap", gone).look()).isZero();
    }

    @Test
    void an_administrator_tries_again_and_nobody_else_may() throws Exception {
        UUID known = sent("no-such@green-valley.example");
        deliver(report(known, "bounces@hub.example", "failed", true));
        reading("imap").look();
        String address = "/desk/administration/mail/" + known;

        assertThat(hub.as(cast.petar()).post(address + "/another-try").status()).isEqualTo(404);
        assertThat(stage(known)).isEqualTo("bounced");
        hub.as(cast.somebody(Role.ADMINISTRATOR)).post(address + "/another-try");

        assertThat(stage(known)).isEqualTo("queued");
    }

    private BounceReading reading(String protocol) {
        return reading(
                protocol,
                protocol.equals("imap")
                        ? server.getImap().getPort()
                        : server.getPop3().getPort());
    }

    private BounceReading reading(String protocol, int port) {
        return new BounceReading(
                jdbc,
                clock,
                new Settings.Bounces(
                        "bounces+{id}@hub.example", protocol + "://127.0.0.1:" + port, "bounces", "secret"));
    }

    private void deliver(String message) throws Exception {
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    }

    private static String report(UUID mail, String to, String action, boolean encloses) {
        String enclosed = encloses
                ? "--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" + mail + "@hub.example>\r\n\r\n"
                : "";
        return "From: MAILER-DAEMON@mail.example\r\nTo: " + to + "\r\nSubject: Undeliverable\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r\n\r\n"
                + "--x\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n"
                + "--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n"
                + "Final-Recipient: rfc822; no-such@green-valley.example\r\nAction: " + action
                + "\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 unknown here\r\n\r\n" + enclosed + "--x--\r\n";
    }

    private UUID sent(String recipient) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into mail.message
                               (id, recipient, language, template, subject, body, queued_at, stage, sent_at)
                        values (:id, :recipient, 'en', 'test', 'A letter', 'Text', :at, 'sent', :at)
                        """)
                .param("id", id)
                .param("recipient", recipient)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
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
