package org.komshi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.komshi.Fuzz;

/** Anybody can write to the address where mail comes back: it is a report about a mail of ours, or it is nothing. */
class AnythingReturnedTest {
    static final Fuzz RETURNED = Fuzz.bytes(
            mail -> {
                try {
                    ReturnedMail.read(
                            new MimeMessage(null, new ByteArrayInputStream(mail)), "bounces+{id}@hub.example");
                } catch (MessagingException | IOException unreadable) {
                    // the mailbox is read on
                }
            },
            report("From: MAILER-DAEMON@mail.example"),
            report("Delivered-To: bounces+0193a1b2-0000-7000-8000-000000000001@hub.example"),
            "Subject: hello\r\nContent-Type: text/plain\r\n\r\nAre you there?\r\n".getBytes(StandardCharsets.US_ASCII));

    private static byte[] report(String first) {
        return (first + "\r\nTo: bounces@hub.example\r\nSubject: Undeliverable\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r\n\r\n"
                        + "--x\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n"
                        + "--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n"
                        + "Final-Recipient: rfc822; no-such@green-valley.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                        + "Diagnostic-Code: smtp; 550 5.1.1 unknown here\r\n\r\n"
                        + "--x\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                        + "Message-ID: <0193a1b2-0000-7000-8000-000000000001@hub.example>\r\n\r\n--x--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void it_is_a_report_or_nothing() {
        RETURNED.tries();
    }
}
