package org.komshi.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Everything a host may set, each from the environment: {@code komshi.database.url} is {@code KOMSHI_DATABASE_URL}.
 *
 * @param url where people reach the hub; mail links and canonical addresses start with it, without a slash at the end
 * @param data folder of the database, the files and the lock; made at the first start, mode 0700
 * @param zone zone in which dates are shown where a call names none
 * @param language address of the language used where nothing better is known
 * @param demonstration true only in {@code hub demo}: marks every page, opens {@code /demo}, keeps mail in the outbox
 * @param demonstrationData false only in tests: a demonstration with nothing in it
 * @param settableClock true only in tests: {@code HubClock.set} works
 * @param administrator mail address of whoever becomes administrator while the hub has none; empty: nobody does
 * @param trustedProxies addresses of proxies whose {@code X-Forwarded-For} is believed, for limits of rate
 * @param database the host's own database; none means the hub starts its own
 * @param mail where mail leaves
 * @param files what is handed in
 * @param rights how careful the hub is when rights change hands
 * @param openid signing in at a provider of the host's
 * @param metrics figures for whoever watches the hub
 * @param backup the daily backup
 */
@ConfigurationProperties("komshi")
public record Settings(
        @DefaultValue("http://localhost:8080") URI url,
        @DefaultValue("data") Path data,
        @DefaultValue("Europe/Skopje") ZoneId zone,
        @DefaultValue("en") String language,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("true") boolean demonstrationData,
        @DefaultValue("false") boolean settableClock,
        @DefaultValue("") String administrator,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Database database,
        @DefaultValue Mail mail,
        @DefaultValue Files files,
        @DefaultValue Rights rights,
        @DefaultValue OpenId openid,
        @DefaultValue Metrics metrics,
        @DefaultValue Backup backup) {

    /**
     * @param url JDBC address of the host's PostgreSQL 15 to 18; empty: the hub's own under {@code data}
     * @param user empty with the hub's own database
     * @param password empty with the hub's own database
     * @param port port of the hub's own database on the loopback; 0 takes a free one
     */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("0") int port) {}

    /**
     * @param host SMTP server; empty: mail waits in the queue, and the demonstration shows it in its outbox
     * @param port SMTP port
     * @param user empty: no sign-in at the server
     * @param password of that user
     * @param from sender of every mail
     * @param tls whether STARTTLS is demanded
     * @param implicitTls whether the server speaks TLS from the first byte, as on port 465
     * @param bounces where mail that cannot be delivered comes back
     */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("25") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("hub@localhost") String from,
            @DefaultValue("false") boolean tls,
            @DefaultValue("false") boolean implicitTls,
            @DefaultValue Bounces bounces) {}

    /**
     * @param address where bounces go; {@code {id}} in it becomes the number of the mail; empty: to the sender
     * @param url mailbox the hub reads them from: {@code imaps://host/INBOX}, {@code pop3s://host}; empty: it does not
     * @param user of that mailbox
     * @param password of that user
     */
    public record Bounces(
            @DefaultValue("") String address,
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}

    /**
     * Signing in with OpenID Connect, beside mail and passkeys.
     *
     * @param issuer address of the provider, as its tokens name it; empty: there is none
     * @param client id of the hub at the provider
     * @param secret of the hub at the provider
     * @param name of the provider as people know it, on the button
     * @param newcomers what becomes of somebody the hub does not know
     */
    public record OpenId(
            @DefaultValue("") String issuer,
            @DefaultValue("") String client,
            @DefaultValue("") String secret,
            @DefaultValue("OpenID Connect") String name,
            @DefaultValue("introduce") Newcomers newcomers) {
        public boolean isSet() {
            return !issuer.isBlank();
        }
    }

    /** Somebody whom the provider vouches for and the hub does not know. */
    public enum Newcomers {
        /** They give their name and agree, as after a code by mail. */
        INTRODUCE,
        /** Only people the hub knows already come in this way. */
        REFUSE
    }

    /** @param port on the loopback where {@code /metrics} answers; 0: nowhere */
    public record Metrics(@DefaultValue("0") int port) {}

    /**
     * @param largest a file that is taken, whatever a question accepts
     * @param clamd {@code host:port} of ClamAV's daemon, which looks for viruses; empty: nobody looks, and the pages say so
     * @param s3 where they lie when not on a disk of the hub
     */
    public record Files(
            @DefaultValue("25MB") DataSize largest,
            @DefaultValue("") String clamd,
            @DefaultValue S3 s3) {}

    /**
     * A store that speaks S3, for hubs of several machines.
     *
     * @param bucket there already; empty: files lie in the folder {@code files} of {@code data}
     * @param endpoint address of a store of one's own; empty: Amazon's
     * @param region where it is; stores of one's own mostly do not care
     * @param key id of the access key
     * @param secret of that key
     * @param prefix what the names of all files in the bucket begin with, where others use it too
     */
    public record S3(
            @DefaultValue("") String bucket,
            @DefaultValue("") String endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String key,
            @DefaultValue("") String secret,
            @DefaultValue("") String prefix) {
        public boolean isSet() {
            return !bucket.isBlank();
        }
    }

    /**
     * @param successionWait how long those who act for an organisation may object to a change of representative
     * @param namesKeptYears how long a name stays beside acts with public money after its account was closed
     * @param fourEyes roles one administrator gives and another must consent to; empty: none
     */
    public record Rights(
            @DefaultValue("7d") Duration successionWait,
            @DefaultValue("7") int namesKeptYears,
            @DefaultValue List<String> fourEyes) {}

    /**
     * @param folder where backups go; empty: {@code backups} in {@code data}, and none by itself in a demonstration
     * @param hour of the day in {@code zone}, 0 to 23; -1: none by itself
     * @param daily how many of the last days keep their backup
     * @param weekly how many of the last weeks keep their last one
     * @param monthly how many of the last months keep their last one
     */
    public record Backup(
            @DefaultValue("") String folder,
            @DefaultValue("2") int hour,
            @DefaultValue("7") int daily,
            @DefaultValue("4") int weekly,
            @DefaultValue("3") int monthly) {}
}
