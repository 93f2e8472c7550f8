package org.komshi.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * A report of a mail server about one of our mails (RFC 3464).
 *
 * @param mail which it is about: by the address it came back to, or by the Message-ID it encloses
 * @param said status and diagnosis, on one line
 * @param forGood false while the server still tries
 */
record ReturnedMail(UUID mail, String said, boolean forGood) {
    private static final int LONGEST = 300;
    private static final Pattern NUMBER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /**
     * @param address as set, with {@code {id}} in it, or empty
     * @return empty for anything that is no such report
     */
    static Optional<ReturnedMail> read(Message message, String address) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")
                || !(message.getContent() instanceof MultipartReport report)
                || !(report.getReport() instanceof DeliveryStatus status)
                || status.getRecipientDSNCount() == 0) {
            return Optional.empty();
        }
        InternetHeaders about = status.getRecipientDSN(0);
        String said = line(first(about, "Status") + " " + first(about, "Diagnostic-Code"));
        boolean failed = first(about, "Action").toLowerCase(Locale.ROOT).equals("failed");
        return number(message, address).or(() -> number(report)).map(mail -> new ReturnedMail(mail, said, failed));
    }

    private static Optional<UUID> number(Message message, String address) throws MessagingException {
        int at = address.indexOf("{id}");
        if (at < 0) {
            return Optional.empty();
        }
        Pattern ours = Pattern.compile(
                Pattern.quote(address.substring(0, at)) + "(" + NUMBER + ")" + Pattern.quote(address.substring(at + 4)),
                Pattern.CASE_INSENSITIVE);
        Stream.Builder<String> recipients = Stream.builder();
        for (String name : new String[] {"To", "Delivered-To", "X-Original-To", "Envelope-To"}) {
            String[] values = message.getHeader(name);
            if (values != null) {
                Stream.of(values).forEach(recipients);
            }
        }
        return recipients
                .build()
                .map(ours::matcher)
                .filter(Matcher::find)
                .map(found -> UUID.fromString(found.group(1)))
                .findFirst();
    }

    private static Optional<UUID> number(MultipartReport report) {
        try {
            MimeMessage returned = report.getReturnedMessage();
            Matcher number = NUMBER.matcher(returned == null ? "" : String.valueOf(returned.getMessageID()));
            return number.find() ? Optional.of(UUID.fromString(number.group())) : Optional.empty();
        } catch (MessagingException unreadable) {
            return Optional.empty(); // a report that encloses nothing we can read names no mail of ours
        }
    }

    private static String first(InternetHeaders headers, String name) {
        String @Nullable [] values = headers.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static String line(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
