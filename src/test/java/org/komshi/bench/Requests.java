package org.komshi.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sends so many GET requests to one address of this machine from four connections: a process of its own. */
final class Requests {
    private static final int CONNECTIONS = 4;

    private Requests() {}

    /** @param arguments address, number of requests */
    public static void main(String[] arguments) throws Exception {
        URI address = URI.create(arguments[0]);
        if (!address.getHost().equals("localhost")) {
            throw new IllegalArgumentException("only this machine");
        }
        int each = Integer.parseInt(arguments[1]) / CONNECTIONS;
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Accept-Language", "en")
                    .build();
            Callable<Boolean> some = () -> {
                for (int sent = 0; sent < each; sent++) {
                    int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    if (status != 200) {
                        throw new IllegalStateException(status + " from " + address);
                    }
                }
                return true;
            };
            List<Future<Boolean>> all = threads.invokeAll(
                    IntStream.range(0, CONNECTIONS).mapToObj(_ -> some).toList());
            for (Future<Boolean> one : all) {
                one.get();
            }
        }
    }
}
