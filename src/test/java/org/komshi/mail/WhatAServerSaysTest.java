package org.komshi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class WhatAServerSaysTest {
    @Test
    void an_unknown_recipient_is_refused_for_good() throws AddressException {
        assertThat(ServerAnswer.of(sending(new SMTPAddressFailedException(
                        new InternetAddress("ana@example.org"), "RCPT TO", 550, "550 5.1.1 no such user"))))
                .isEqualTo(new ServerAnswer("address", "550 5.1.1 no such user", true));
    }

    @Test
    void a_greylisting_server_is_asked_again() throws AddressException {
        assertThat(ServerAnswer.of(sending(new SMTPAddressFailedException(
                        new InternetAddress("ana@example.org"), "RCPT TO", 451, "451 4.7.1 come back"))))
                .isEqualTo(new ServerAnswer("later", "451 4.7.1 come back", false));
    }

    @Test
    void a_message_refused_as_a_whole_is_refused_for_good() {
        assertThat(ServerAnswer.of(sending(new SMTPSendFailedException(
                        "DATA", 554, "554 5.7.1 not\r\nfrom here", null, null, null, null))))
                .isEqualTo(new ServerAnswer("message", "554 5.7.1 not from here", true));
    }

    @Test
    void what_the_host_has_to_mend_is_not_the_mails_fault() {
        assertThat(ServerAnswer.of(new MailAuthenticationException(new AuthenticationFailedException("535 no"))))
                .isEqualTo(new ServerAnswer("sign-in", "535 no", false));
        assertThat(ServerAnswer.of(sending(new MessagingException("x", new UnknownHostException("mail.example"))))
                        .kind())
                .isEqualTo("no-host");
        assertThat(ServerAnswer.of(sending(new MessagingException("x", new SSLHandshakeException("bad"))))
                        .kind())
                .isEqualTo("tls");
        assertThat(ServerAnswer.of(sending(
                                new MessagingException("STARTTLS is required but host does not support STARTTLS")))
                        .kind())
                .isEqualTo("tls");
        assertThat(ServerAnswer.of(sending(new MessagingException("x", new ConnectException("refused"))))
                        .kind())
                .isEqualTo("no-answer");
    }

    private static MailSendException sending(Exception failed) {
        return new MailSendException(Map.of("mail", failed));
    }
}
