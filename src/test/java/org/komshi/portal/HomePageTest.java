package org.komshi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class HomePageTest {
    @LocalServerPort
    int port;

    @Test
    void a_visitor_reads_it_in_serbian_cyrillic_without_a_cookie() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sr-Cyrl/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"sr-Cyrl\"").contains("Комшије");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
