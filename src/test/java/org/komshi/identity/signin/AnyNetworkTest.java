package org.komshi.identity.signin;

import org.junit.jupiter.api.Test;
import org.komshi.Fuzz;

/** What a proxy, or somebody who plays one, says of where a request comes from. */
class AnyNetworkTest {
    static final Fuzz NETWORKS =
            Fuzz.texts(SenderNetwork::prefix, "192.0.2.17", "2001:db8::1", "::ffff:192.0.2.1", "1", "fe80::1%eth0");

    @Test
    void it_is_a_network_or_unknown() {
        NETWORKS.tries();
    }
}
