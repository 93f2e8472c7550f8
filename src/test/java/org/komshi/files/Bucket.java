package org.komshi.files;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.komshi.HubProcess;
import org.komshi.settings.Settings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A store that speaks S3 (S3Proxy over a folder) with one empty bucket; it may go away and come back. */
public final class Bucket implements AutoCloseable {
    private static final String KEY = "hub";
    private static final String SECRET = "hubsecret";
    private static final String NAME = "komshi-files";

    private final Path folder;
    private final int port = HubProcess.freePort();
    private S3Proxy server;

    private Bucket(Path folder) {
        this.folder = folder;
    }

    public static Bucket in(Path folder) throws Exception {
        Bucket bucket = new Bucket(folder);
        bucket.comes();
        try (S3Client client = S3Client.builder()
                .endpointOverride(URI.create(bucket.address()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build()) {
            client.createBucket(request -> request.bucket(NAME));
        }
        return bucket;
    }

    public void comes() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create(address()))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .build();
        server.start();
    }

    public void goes() throws Exception {
        server.stop();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    /** {@code komshi.files.s3.…} */
    public Map<String, String> properties() {
        return Map.of(
                "komshi.files.s3.bucket", NAME,
                "komshi.files.s3.endpoint", address(),
                "komshi.files.s3.key", KEY,
                "komshi.files.s3.secret", SECRET,
                "komshi.files.s3.prefix", "hub/files/");
    }

    Settings settings(Path data) {
        Map<String, String> all = new HashMap<>(properties());
        all.put("komshi.data", data.toString());
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("komshi", Settings.class);
    }

    S3Store store() {
        return new S3Store(settings(folder).files().s3());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
