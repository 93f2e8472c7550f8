package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The network a request comes from: a /24 of IPv4, a /48 of IPv6, since one sender has many addresses in it. */
@Component
class SenderNetwork {
    private final List<IpAddressMatcher> trustedProxies;

    SenderNetwork(Settings settings) {
        this.trustedProxies =
                settings.trustedProxies().stream().map(SenderNetwork::proxy).toList();
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
        for (int at = through.size() - 1; at >= 0 && isTrusted(sender); at--) {
            String before = through.get(at).strip();
            sender = before.isEmpty() ? sender : before;
        }
        return sender;
    }

    private boolean isTrusted(String sender) {
        try {
            return isAddress(sender) && trustedProxies.stream().anyMatch(proxy -> proxy.matches(sender));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static IpAddressMatcher proxy(String address) {
        try {
            return new IpAddressMatcher(address.strip());
        } catch (IllegalArgumentException noAddress) {
            throw new CannotStart(
                    "KOMSHI_TRUSTEDPROXIES names '" + address + "', which is no network address: write addresses or "
                            + "networks separated by commas, such as 127.0.0.1,10.0.0.0/8.",
                    noAddress);
        }
    }

    /** Never looked up as a name. */
    private static boolean isAddress(String text) {
        return text.matches("[0-9a-fA-F:.]+");
    }

    static String prefix(String address) {
        if (!isAddress(address)) {
            return "unknown";
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
