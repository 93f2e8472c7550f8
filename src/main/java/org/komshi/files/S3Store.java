package org.komshi.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.komshi.database.archive.FileSource;
import org.komshi.files.spi.Store;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files in a bucket of a store that speaks S3. A file counts as kept when the store has said so; a store that does not
 * answer is told to people as a disk without room is.
 */
final class S3Store implements Store, FileSource, AutoCloseable {
    private static final Duration ONE_TRY = Duration.ofSeconds(30);
    private static final Duration ALL_TRIES = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @throws CannotStart when a setting is missing; that the store does not answer is no reason not to start */
    S3Store(Settings.S3 settings) {
        if (settings.key().isBlank() || settings.secret().isBlank()) {
            throw new CannotStart(
                    "KOMSHI_FILES_S3_BUCKET is set, so KOMSHI_FILES_S3_KEY and KOMSHI_FILES_S3_SECRET must "
                            + "be: the access key of that bucket.");
        }
        this.bucket = settings.bucket();
        String given = settings.prefix().strip().replaceAll("^/+|/+$", "");
        this.prefix = given.isEmpty() ? "" : given + "/";
        this.client = client(settings);
    }

    private static S3Client client(Settings.S3 settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.key(), settings.secret())))
                // What Amazon added later, many stores of one's own do not know.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(ONE_TRY).apiCallTimeout(ALL_TRIES));
        if (!settings.endpoint().isBlank()) {
            builder.endpointOverride(endpoint(settings.endpoint())).forcePathStyle(true);
        }
        return builder.build();
    }

    private static URI endpoint(String given) {
        if (!given.matches("https?://[^/\\s]+/?")) {
            throw new CannotStart("KOMSHI_FILES_S3_ENDPOINT is '" + given
                    + "': write an address such as https://s3.example.org, without a path.");
        }
        return URI.create(given);
    }

    @Override
    public void keep(String key, Path received) throws IOException {
        try {
            client.putObject(request -> request.bucket(bucket).key(prefix + key), RequestBody.fromFile(received));
        } catch (SdkException away) {
            throw said(away);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(prefix + key));
        } catch (NoSuchKeyException missing) {
            throw new NoSuchFileException(key);
        } catch (SdkException away) {
            throw said(away);
        }
    }

    @Override
    public void remove(String key) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(prefix + key));
        } catch (SdkException away) {
            throw said(away);
        }
    }

    @Override
    public List<Entry> all() throws IOException {
        try {
            return client
                    .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                    .contents()
                    .stream()
                    .map(object -> new Entry(object.key().substring(prefix.length()), object.size()))
                    .toList();
        } catch (SdkException away) {
            throw said(away);
        }
    }

    @Override
    public void look() throws IOException {
        try {
            client.headBucket(
                    request -> request.bucket(bucket).overrideConfiguration(limits -> limits.apiCallTimeout(LOOK)));
        } catch (SdkException away) {
            throw said(away);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** Never the message alone: some of them are long, none holds a secret. */
    private IOException said(SdkException away) {
        String first = String.valueOf(away.getMessage()).lines().findFirst().orElse("");
        return new IOException("the S3 store does not do it, bucket " + bucket + ": " + first, away);
    }
}
