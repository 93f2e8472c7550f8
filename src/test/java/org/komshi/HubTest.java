package org.komshi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole hub on a real PostgreSQL and a real port, started once and shared by all classes that bear this. Each test
 * makes its own people and calls; nothing is cleaned up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "komshi.data=target/test-hubs/${random.uuid}",
            "komshi.settable-clock=true",
            "komshi.demonstration=true",
            "komshi.demonstration-data=false",
            "komshi.rights.four-eyes=finance,administrator"
        })
public @interface HubTest {}
