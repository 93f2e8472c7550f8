package org.komshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Refuses what no browser sends. PostgreSQL keeps no NUL: without this each field would answer it with a fault. */
@Configuration(proxyBeanMethods = false)
class Firewall {
    @Bean
    StrictHttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** No person types a NUL, but a paste may bring one: the form is at fault, not the whole request. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, _) -> response.sendError(
                (holdsNul(request) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST).value());
    }

    private static boolean holdsNul(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
