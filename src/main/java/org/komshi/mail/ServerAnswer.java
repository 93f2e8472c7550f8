package org.komshi.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a try did not succeed.
 *
 * @param kind a word of ours, with the text {@code mail.failure.<kind>}
 * @param said the server's own words, on one line; empty when there was none
 * @param forGood whether another try is pointless
 */
record ServerAnswer(String kind, String said, boolean forGood) {
    private static final int LONGEST = 300;
    private static final int PERMANENT = 500;

    static ServerAnswer of(Exception failed) {
        List<Throwable> causes = all(failed).toList();
        return causes.stream()
                .map(ServerAnswer::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new ServerAnswer("no-answer", line(causes.getLast()), false));
    }

    private static Optional<ServerAnswer> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case SMTPAddressFailedException address -> coded("address", address.getReturnCode(), address);
                    case SMTPSenderFailedException sender -> coded("message", sender.getReturnCode(), sender);
                    case SMTPSendFailedException message -> coded("message", message.getReturnCode(), message);
                    case AddressException address -> new ServerAnswer("address", line(address), true);
                    case SendFailedException refused
                    when refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0 ->
                        new ServerAnswer("address", line(refused), true);
                    case AuthenticationFailedException signIn -> new ServerAnswer("sign-in", line(signIn), false);
                    case UnknownHostException host -> new ServerAnswer("no-host", line(host), false);
                    case SSLException tls -> new ServerAnswer("tls", line(tls), false);
                    case MessagingException other
                    when line(other).contains("STARTTLS") -> new ServerAnswer("tls", line(other), false);
                    default -> null;
                });
    }

    /** 4xx (greylisting, full mailbox) is worth another try; without any code the message failed for another reason. */
    private static ServerAnswer coded(String kind, int code, Exception said) {
        return code >= PERMANENT
                ? new ServerAnswer(kind, line(said), true)
                : new ServerAnswer("later", line(said), false);
    }

    /** The innermost first: what the server said about one address lies below what is said about the whole mail. */
    private static Stream<Throwable> all(Throwable failed) {
        List<Throwable> chain = Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> cause instanceof MailSendException sending
                        ? Stream.concat(
                                Stream.of(cause),
                                sending.getFailedMessages().values().stream().flatMap(ServerAnswer::chain))
                        : Stream.of(cause))
                .toList();
        return chain.reversed().stream();
    }

    private static Stream<Throwable> chain(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
    }

    private static String line(Throwable said) {
        String line = String.valueOf(said.getMessage()).strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
