package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;

/** The network a request comes from: a /24 of IPv4, a /48 of IPv6, since one sender has many addresses in it. */
@Component
class SenderNetwork {
    private final List<String> trustedProxies;

    SenderNetwork(Settings settings) {
        this.trustedProxies = settings.trustedProxies();
    }

    String of(HttpServletRequest request) {
        return prefix(sender(request));
    }

    /** Walks back through the proxies the host trusts; what stands before them anybody may have written. */
    private String sender(HttpServletRequest request) {
        String sender = request.getRemoteAddr();
        List<String> through = Arrays.asList(Optional.ofNullable(request.getHeader("X-Forwarded-For"))
                .orElse("")
                .split(","));
        for (int at = through.size() - 1; at >= 0 && trustedProxies.contains(sender); at--) {
            String before = through.get(at).strip();
            sender = before.isEmpty() ? sender : before;
        }
        return sender;
    }

    static String prefix(String address) {
        if (!address.matches("[0-9a-fA-F:.]+")) {
            return "unknown"; // never looked up as a name
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            int kept = parsed instanceof Inet4Address ? 3 : 6;
            return Arrays.toString(Arrays.copyOf(parsed.getAddress(), kept));
        } catch (UnknownHostException malformed) {
            return "unknown";
        }
    }
}
